using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pledges;

/// <summary>What was pledged on a course, how many were asked and answered, and what came of it; the names only as far as the reader may see them .</summary>
[Needs(Right.SeeNamedEvaluation), InArea(Area.Events)]
public sealed class OfCourseModel(CoursePledges coursePledges, Visit visit) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public CoursePledges.Seen Seen { get; private set; } = null!;

    public Guid Id { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayFollowUp => visit.May(Right.ManageSurveys);

    public string Lede => Seen.Funnel switch
    {
        { Said: 0 } => "Nobody has made a pledge on this course yet.",
        { Returned: 0 } f => $"{f.Said} of {f.Came} people who came said what they would do; nobody has told us yet what came of it.",
        var f => $"{f.Done} of {f.Returned} people who told us did what they had pledged.",
    };

    public string? Next => At(Seen.Rows.Next);

    public string? Previous => At(Seen.Rows.Previous);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!visit.Reach(Right.SeeNamedEvaluation).ReachesOthers) return NotFound();
        if (await coursePledges.OfAsync(id, visit.Reach(Right.SeeNamedEvaluation), new(Math.Max(0, Skip), PageSize), visit.Context, stop: stop) is not { } seen) return NotFound();
        (Id, Seen) = (id, seen);
        return Page();
    }

    private string? At(string? skip) => skip is null ? null : $"/{Slug}/courses/{Id}/pledges?skip={skip}";
}
