using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Courses;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>Changes what is said of a course.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ChangeModel(ShowCourse showCourse, ChangeCourse changeCourse, PackInForce packs, Visit visit) : CourseForm(visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await showCourse.DoAsync(Id, Context, stop) is not { } seen) return NotFound();
        Pack = (await packs.TodayAsync(Context, stop))?.Pack;
        Fill(seen.Course);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Pack = (await packs.TodayAsync(Context, stop))?.Pack;
        if (!ModelState.IsValid) return Page();
        if ((await changeCourse.DoAsync(Id, Details, Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/courses/{Id}");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }
}
