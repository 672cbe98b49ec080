using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>Raises a need from a finding, or from an agency that saw the gap; what the finding says is carried over.</summary>
[Needs(Right.RaiseNeed, Of = NeedsAttribute.Whole), InArea(Area.Assure)]
public sealed class NewModel(RaiseNeedFrom raise, FindFinding find, FindAgency findAgency, PackInForce packs, ChooseAgencies choose, PersonByEmail people, Visit visit) : NeedForm(packs, choose, people, visit)
{
    [BindProperty(SupportsGet = true, Name = "finding")]
    public Guid? FromFinding { get; set; }

    [BindProperty(SupportsGet = true, Name = "agency")]
    public Guid? FromAgency { get; set; }

    /// <summary>The title of the finding or the name of the agency it is raised from.</summary>
    public string? From { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await OriginAsync(carry: true, stop) is { } no) return no;
        return From is null ? new SeeOther($"/{Slug}/findings") : await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await OriginAsync(carry: false, stop) is { } no) return no;
        var (kind, id) = FromFinding is { } finding ? ("finding", finding) : ("agency", FromAgency ?? Guid.Empty);
        return await SaveAsync(text => raise.DoAsync(new(kind, id, text, Accepted: true), Context, stop), stop);
    }

    private async Task<IActionResult?> OriginAsync(bool carry, CancellationToken stop)
    {
        if (FromFinding is { } finding)
        {
            if (await find.DoAsync(finding, Reach, Context, stop) is not { } found) return NotFound();
            From = found.Finding.Title;
            if (!carry) return null;
            (Theme, Priority, Evidence) = (found.Finding.Theme, found.Finding.Priority, found.Finding.Summary);
            AgencyIds = [.. found.Agencies.Select(a => a.Id)];
        }
        else if (FromAgency is { } agency)
        {
            if (await findAgency.DoAsync(agency, Context, stop) is not { } found) return NotFound();
            From = found.Agency.Name;
            if (carry) AgencyIds = [agency];
        }

        return null;
    }
}
