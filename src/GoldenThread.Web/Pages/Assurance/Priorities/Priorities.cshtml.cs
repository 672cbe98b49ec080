using GoldenThread.Assurance;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Priorities;

/// <summary>What the partnership can assure of each practice priority, from evidence judged from outside .</summary>
[Needs(Right.SeeEvidence), InArea(Area.Assure)]
public sealed class PrioritiesModel(ListThreads listThreads, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<PriorityRow> Rows { get; private set; } = [];

    public bool HasPriorities { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public IReadOnlyList<Choice> Years => Threads.ReportYears.Before(Today);

    public string Lede
    {
        get
        {
            var (asked, embedded) = (Rows.Sum(r => r.Evidence.Asked), Rows.Sum(r => r.Evidence.Embedded));
            return asked == 0 ? "No finding names an agency yet, so nothing can be assured." : $"In {embedded} of {asked} places where a finding asks an agency to change practice, the change is shown; {Rows.Sum(r => r.Evidence.NoReply)} have not replied.";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!visit.Reach(Right.SeeEvidence).All) return NotFound();
        var priorities = PackCodes.Priorities((await packs.TodayAsync(visit.Context, stop))?.Pack);
        HasPriorities = priorities.Count > 0;
        Rows = ByPriority.Of((await listThreads.OnAsync(new(Year), visit.Reach(Right.SeeThread), visit.Context, stop)).All, priorities);
        return Page();
    }
}
