using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>One's own pledges, and the events after which one may still be made .</summary>
[Needs(Right.AnswerEvaluation), InArea(Area.MyLearning)]
public sealed class MineModel(FindPledge findPledge, Visit visit) : PageModel
{
    public FindPledge.Mine Pledges { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public string Lede => (Pledges.Made.Count(p => p.Pledge.Outcome is null && p.Pledge.By <= Today), Pledges.Made.Count) switch
    {
        (1, _) => "One pledge waits for your answer: what came of it?",
        ( > 1 and var n, _) => $"{n} pledges wait for your answer: what came of them?",
        (_, 0) => "You have made no pledge yet. Some courses ask for one: a thing that you will do, and by when.",
        _ => "Nothing waits for your answer.",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        Pledges = await findPledge.OfPersonAsync(me, visit.Context, stop);
        return Page();
    }
}
