using GoldenThread.People;
using GoldenThread.People.Intakes;
using GoldenThread.Programme.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>The first day in production: what a partnership brings from the system it leaves, in order, and how much of it is here.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class IndexModel(IEnumerable<ITakeIn> kinds, CountWhatIsHere counts, Visit visit) : PageModel
{
    /// <param name="Name">What.</param>
    /// <param name="Says">What the file holds.</param>
    /// <param name="Here">How many are here; null for whoever may not see that.</param>
    /// <param name="Address">Where it is done; null where somebody else does it.</param>
    /// <param name="Does">The link, or who does it.</param>
    public sealed record Step(string Name, string Says, int? Here, string? Address, string Does);

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var here = await counts.DoAsync(visit.Context, stop);
        var steps = new List<Step> { new("Policy", "What the strategy says, adopted with every reading off until somebody confirms it.", here.PackVersions, "/policy", "Look at the policy") };
        foreach (var kind in kinds)
        {
            var may = visit.Reach(kind.Right).All;
            steps.Add(new(kind.Title.Name, kind.Title.Says, may ? here.Of(kind.Kind) : null, may ? $"/intakes/new/{kind.Kind}" : null, may ? "Bring in a file" : "A training coordinator brings this in"));
            // Everything after the organisations is about people.
            if (kind.Kind == "organisations") steps.Add(new("People", "The list that each employer’s HR system writes, or one for everybody.", here.People, "/people/imports", "Bring in a staff list"));
        }

        Steps = steps;
    }
}
