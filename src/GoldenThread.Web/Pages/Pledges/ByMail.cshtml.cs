using GoldenThread.Evaluation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>Tells what came of a pledge by the link of the mail, without an account. Looking changes nothing, so a mail scanner that follows links cannot answer.</summary>
[OpenToAll]
public sealed class ByMailModel(FindPledge findPledge, ReturnPledge returnPledge, Visit visit) : PageModel, IReturnsPledge
{
    [BindProperty]
    public PledgeOutcome? Outcome { get; set; }

    [BindProperty]
    public string? WhatHappened { get; set; }

    public FindPledge.Found Found { get; private set; } = null!;

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string code, string? said, CancellationToken stop)
    {
        Sent = said == "sent";
        return await LoadAsync(id, code, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string code, CancellationToken stop)
    {
        if (!await LoadAsync(id, code, stop)) return NotFound();
        var context = visit.Context with { PersonId = Found.Pledge.PersonId };
        if ((await returnPledge.ByCodeAsync(code, new(id, Outcome, WhatHappened), context, stop)).Is(out _, out var no))
            return Redirect($"{RemindPledges.PathOf(visit.Partnership.Slug, id, code)}?said=sent");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, string code, CancellationToken stop)
    {
        if (await findPledge.ByCodeAsync(id, code, visit.Context, stop) is not { } found) return false;
        Found = found;
        return true;
    }
}
