using GoldenThread.People;
using GoldenThread.Programme.Content;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>All courses by when their content has to be looked at, and flagging those that a change of law or procedure touches (R-102, R-103).</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ReviewsModel(ListReviews listReviews, FlagCourses flagCourses, Visit visit) : PageModel
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Theme { get; set; }

    public ListReviews.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede
    {
        get
        {
            var (flagged, overdue) = (Found.Rows.Count(r => r.Standing == ReviewStanding.Flagged), Found.Rows.Count(r => r.Standing == ReviewStanding.Overdue));
            return $"{flagged} of {Found.Rows.Count} courses are flagged, {overdue} {(overdue == 1 ? "is" : "are")} overdue.{(Found.PeriodIsSet ? "" : " How often content is looked at is not set by this partnership.")}";
        }
    }

    public async Task OnGetAsync(CancellationToken stop) => Found = await listReviews.DoAsync(null, visit.Context, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if ((await flagCourses.DoAsync(What, Theme, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/courses/content");
        ModelState.Refuse(no);
        await OnGetAsync(stop);
        return Page();
    }
}
