using GoldenThread.Dissemination;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Dissemination.Briefings;

/// <summary>A briefing: to read, to send to agencies, and for an agency to acknowledge.</summary>
[Needs(Right.SeeThread), InArea(Area.Learn)]
public sealed class BriefingModel(FindBriefing findBriefing, IssueBriefing issueBriefing, AcknowledgeBriefing acknowledgeBriefing, Visit visit) : PageModel
{
    [BindProperty]
    public List<Guid> Agencies { get; set; } = [];

    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty]
    public string? HowUsed { get; set; }

    [BindProperty]
    public int? PeopleReached { get; set; }

    public FoundBriefing Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool MayIssue => visit.May(Right.AnswerNeed);

    public IReadOnlyList<Choice> ToSendTo => [.. Found.Others.Select(a => new Choice(a.Id.ToString(), a.Name))];

    /// <summary>The agencies for which the reader can acknowledge it.</summary>
    public IReadOnlyList<Choice> ToAcknowledge => [.. Found.Copies.Where(c => c.AcknowledgedAt is null && visit.Reach(Right.FileEvidence).Covers(About.Agency(c.AgencyId))).Select(c => new Choice(c.AgencyId.ToString(), c.AgencyName))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostIssueAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || !MayIssue) return NotFound();
        if ((await issueBriefing.DoAsync(new(id, Agencies), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/briefings/{id}");
        ModelState.Refuse(no.At("agencies"));
        return Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        var agency = Agency ?? (ToAcknowledge is [var one] ? Guid.Parse(one.Value) : null);
        if (agency is null || ToAcknowledge.All(a => a.Value != agency.ToString())) ModelState.AddModelError(nameof(Agency), "Choose the organisation you speak for.");
        if (!ModelState.IsValid) return Page();
        if ((await acknowledgeBriefing.DoAsync(new(id, agency!.Value, HowUsed ?? "", PeopleReached), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/briefings/{id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await findBriefing.OfAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } found) return false;
        Found = found;
        return true;
    }
}
