using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>Returns to one's own pledge: done, partly, not, and what changed .</summary>
[Needs(Right.AnswerEvaluation, Of = "pledge", Id = "id"), InArea(Area.MyLearning)]
public sealed class ReturnModel(FindPledge findPledge, ReturnPledge returnPledge, Visit visit) : PageModel, IReturnsPledge
{
    [BindProperty]
    public PledgeOutcome? Outcome { get; set; }

    [BindProperty]
    public string? WhatHappened { get; set; }

    public FindPledge.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if ((await returnPledge.DoAsync(new(id, Outcome, WhatHappened), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/pledges");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await findPledge.OfAsync(id, visit.Context, stop) is not { } found) return false;
        Found = found;
        return true;
    }
}
