using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Courses;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>Puts a course on the list; opened from a need, the two are linked, so that the thread can be followed on.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class NewModel(DraftCourse draftCourse, FindNeed findNeed, LinkAnswer linkAnswer, PackInForce packs, Visit visit) : CourseForm(visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid? Need { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string? NeedTitle { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!(await draftCourse.DoAsync(Details, Context, stop)).Is(out var course, out var no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        if (Need is { } need && (await linkAnswer.DoAsync(new(need, "course", course.Id, Why), Context, stop)).No is { } unlinked)
            return new SeeOther($"/{Slug}/courses/{course.Id}?unlinked={Uri.EscapeDataString(unlinked.Code)}&need={need}");
        return new SeeOther($"/{Slug}/courses/{course.Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        Pack = (await packs.TodayAsync(Context, stop))?.Pack;
        if (Need is not { } id) return true;
        NeedTitle = (await findNeed.DoAsync(id, ThreadReach, Context, stop))?.Need.Title;
        return NeedTitle is not null;
    }
}
