using GoldenThread.Assurance;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>One finding: what it says, what has been done about it hop by hop, and the one next step. Who sees it only because it is published reads what it says.</summary>
[Needs(Right.SeeThread, Of = "finding"), InArea(Area.Assure)]
public sealed class ShowModel(FindFinding find, FindingThread follow, PackInForce packs, Visit visit) : PageModel
{
    public Finding Finding { get; private set; } = null!;

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>Null for readers of what is published only.</summary>
    public GatheredThread? Thread { get; private set; }

    public string? Priority { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool MayChange => visit.May(Right.RecordFinding);

    public bool MayRaise => visit.May(Right.RaiseNeed);

    public bool MayAnswer => visit.May(Right.AnswerNeed);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var reach = visit.Reach(Right.SeeThread);
        if (await find.DoAsync(id, reach, visit.Context, stop) is not { } found) return NotFound();
        Finding = found.Finding;
        if (Finding.Priority is { } code) Priority = PackCodes.Say(PackCodes.Priorities((await packs.TodayAsync(visit.Context, stop))?.Pack), code);
        Thread = await follow.OnAsync(id, reach, visit.Context, stop);
        if (Thread is not null) Agencies = found.Agencies;
        return Page();
    }
}
