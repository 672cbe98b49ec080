using GoldenThread.People;
using GoldenThread.Programme.Plans;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Plans;

/// <summary>One page on which a coordinator can plan a year: what people want against what is planned.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class DemandModel(ShowDemand showDemand, Visit visit) : PageModel
{
    public ShowDemand.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede => Found.Rows.Sum(r => r.Short) is var people and > 0
        ? $"No place is planned for {(people == 1 ? "1 person" : $"{people} people")} who wait or have asked for a date."
        : "A place is planned for everybody who waits or has asked for a date.";

    public async Task OnGetAsync(CancellationToken stop) => Found = await showDemand.DoAsync(visit.Context, stop);
}
