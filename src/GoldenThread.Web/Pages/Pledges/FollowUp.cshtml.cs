using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>Works through the pledges of a course: what was returned is read and marked, and those who have not returned theirs are written to .</summary>
[Needs(Right.ManageSurveys), InArea(Area.Events)]
public sealed class FollowUpModel(CoursePledges coursePledges, FollowUpPledges followUp, Visit visit) : PageModel
{
    private const int PageSize = 50;

    [BindProperty]
    public IReadOnlyList<Guid> Reviewed { get; set; } = [];

    public CoursePledges.Seen Seen { get; private set; } = null!;

    public Guid Id { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public IReadOnlyList<CoursePledges.Row> ToReview => [.. Seen.Rows.Items.Where(r => r is { Outcome: not null, ReviewedAt: null })];

    public string Lede => (Seen.ToReview switch { 0 => "Every pledge that came back has been reviewed.", 1 => "One pledge that came back is to be reviewed.", var n => $"{n} pledges that came back are to be reviewed." })
        + (Seen.ToFollowUp switch { 0 => " Nobody is to be written to now.", 1 => " One is due and has not come back.", var n => $" {n} are due and have not come back." });

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => await AfterAsync(id, await followUp.ReviewAsync(id, Reviewed, visit.Context, stop), stop);

    public async Task<IActionResult> OnPostWriteAsync(Guid id, CancellationToken stop) => await AfterAsync(id, await followUp.WriteAgainAsync(id, visit.Context, stop), stop);

    private async Task<IActionResult> AfterAsync(Guid id, Result<int> outcome, CancellationToken stop)
    {
        if (outcome.Is(out _, out var no)) return new SeeOther($"/{Slug}/courses/{id}/pledges/follow-up");
        if (no == Refusal.NotThere || !await LoadAsync(id, stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        // Those to be reviewed stand after the unanswered ones, so enough are read to reach them.
        if (await coursePledges.OfAsync(id, visit.Reach(Right.SeeNamedEvaluation), new(0, PageSize), visit.Context, returnedFirst: true, stop) is not { } seen) return false;
        (Id, Seen) = (id, seen);
        return true;
    }
}
