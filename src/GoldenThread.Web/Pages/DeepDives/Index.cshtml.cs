using GoldenThread.Evaluation.DeepDives;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.DeepDives;

/// <summary>The events of courses that were selected for a deep dive, with when each is due and how far it is .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class IndexModel(FindDeepDive find, Visit visit) : PageModel
{
    public IReadOnlyList<FindDeepDive.Listed> Dives { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public async Task OnGetAsync(CancellationToken stop) => Dives = await find.AllAsync(visit.Context, stop);
}
