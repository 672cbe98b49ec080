using GoldenThread.Assurance;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Agencies;

/// <summary>An agency's own view of what is asked of it: findings, reach, evidence, briefings .</summary>
[Needs(Right.SeeEvidence), InArea(Area.Assure)]
public sealed class AgencyModel(AskedOfAgency askedOfAgency, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    public AskedOfAgency.Seen Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool IsOwn => visit.Reach(Right.SeeEvidence).AgencyIds.Contains(Seen.AgencyId);

    public bool MayFile => visit.May(Right.FileEvidence, About.Agency(Seen.AgencyId));

    public string Lede
    {
        get
        {
            var (late, open) = (Seen.Rows.Count(r => r.Ask.IsLate), Seen.Rows.Count(r => r.Ask.IsOpen));
            var findings = Seen.Rows.Count == 1 ? "One finding concerns it" : $"{Seen.Rows.Count} findings concern it";
            var asks = open == 1 ? "1 asks for something" : $"{open} ask for something";
            var asked = open == 0 ? "nothing is asked of it now" : late == 0 ? $"{asks}, none of it late" : $"{asks}, {late} past the day";
            return $"{findings}; {asked}.";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var reach = visit.Reach(Right.SeeEvidence);
        var choices = await askedOfAgency.ChoicesAsync(reach, visit.Context, stop);
        if (await askedOfAgency.OfAsync(Agency ?? (reach.All && choices.Count > 0 ? choices[0].Id : null), reach, visit.Context, stop) is not { } seen) return NotFound();
        (Seen, Agency, Choices) = (seen, seen.AgencyId, [.. choices.Select(c => new Choice(c.Id.ToString(), c.Name))]);
        return Page();
    }
}
