using GoldenThread.People;
using GoldenThread.Programme.Plans;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Plans;

/// <summary>The published programmes, for everybody.</summary>
[Needs(Right.SeeCatalogue), InArea(Area.Events)]
public sealed class PublishedModel(ShowPlans showPlans, Visit visit) : PageModel
{
    public IReadOnlyList<ShowPlans.Seen> Plans { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var seen = new List<ShowPlans.Seen>();
        foreach (var plan in (await showPlans.AllAsync(onlyPublished: true, visit.Context, stop)).Where(p => p.Until >= visit.Today).Take(4))
            if (await showPlans.OneAsync(plan.Id, onlyPublished: true, visit.Context, stop) is { } one) seen.Add(one);
        Plans = seen;
    }
}
