using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>Plans one running of a course; what follows from publishing it is shown next.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class PlanModel(ShowCourse showCourse, PlanEvent planEvent, Visit visit) : EventForm(visit)
{
    public Course Course { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        (Length, Mode, Sessions) = (Course.Length, Course.Mode, [new()]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? button, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (Sessions.Count == 0) Sessions.Add(new());
        if (Rearranges(button) || !IsWhole()) return Page();
        if ((await planEvent.DoAsync(id, Details, publish: false, Context, stop)).Is(out var e, out var no)) return new SeeOther($"/{Slug}/events/{e.Id}/publish");
        Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Course = (await showCourse.DoAsync(id, Context, stop))?.Course!) is not null;
}
