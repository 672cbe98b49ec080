using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>An agency's lead proposes a need at any time; it becomes the group's when it is accepted .</summary>
[Needs(Right.ProposeNeed), InArea(Area.Assure)]
public sealed class ProposeModel(RaiseNeedFrom raise, ListAgencies agencies, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty, Required(ErrorMessage = "Say what people need to learn"), MaxLength(300, ErrorMessage = "Use 300 characters or fewer")]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "Say what shows the need"), MaxLength(4000, ErrorMessage = "Use 4,000 characters or fewer")]
    public string? Evidence { get; set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    private Reach Reach => visit.Reach(Right.ProposeNeed);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Reach.AgencyIds.Count == 1) AgencyId = Reach.AgencyIds.Single();
        if (AgencyId is not { } agency || !Reach.Covers(About.Agency(agency))) ModelState.AddModelError(nameof(AgencyId), "Choose the organisation");
        if (!ModelState.IsValid) return await ShowAsync(stop);
        var raised = await raise.DoAsync(new("agency", AgencyId!.Value, new(Title, [AgencyId.Value], Evidence: Evidence), Accepted: false), visit.Context, stop);
        if (raised.Is(out var need, out var no)) return new SeeOther($"/{Slug}/needs/{need.Id}");
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (Reach.AgencyIds.Count > 1) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 2000)), visit.Context, stop)).Items.Where(a => Reach.AgencyIds.Contains(a.Id)).Select(a => new Choice(a.Id.ToString(), a.Name))];
        return Page();
    }
}
