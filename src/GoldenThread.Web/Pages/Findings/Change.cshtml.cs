using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Puts a finding's words right, or names its agencies.</summary>
[Needs(Right.RecordFinding, Of = "finding"), InArea(Area.Assure)]
public sealed class ChangeModel(ChangeFinding change, FindFinding find, PackInForce packs, ChooseAgencies choose, Visit visit) : FindingForm(packs, choose, visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, new() { All = true }, Context, stop) is not { } found) return NotFound();
        var finding = found.Finding;
        (Title, Kind, PublishedOn, Theme) = (finding.Title, Names.Code(finding.Kind), finding.PublishedOn, finding.Theme);
        (Priority, Source, Summary) = (finding.Priority, finding.Source, finding.Summary);
        AgencyIds = [.. found.Agencies.Select(a => a.Id)];
        return await ShowAsync(stop);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => SaveAsync(request => change.DoAsync(Id, request, Context, stop), stop);
}
