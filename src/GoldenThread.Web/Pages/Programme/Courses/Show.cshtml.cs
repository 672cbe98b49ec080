using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>One course with its dates and the needs it answers.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ShowModel(ShowCourse showCourse, ListEvents listEvents, TermsInForce terms, Visit visit) : PageModel
{
    public CourseSeen Seen { get; private set; } = null!;

    public Paged<ListEvents.Row> Dates { get; private set; } = null!;

    public BookingTerms Terms { get; private set; } = BookingTerms.None;

    /// <summary>Why the need it was designed for could not be linked.</summary>
    public string? Unlinked { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public string? GroupWords => Seen.Course.AudienceGroups.Count == 0 ? null
        : string.Join("; ", LevelChoices.Groups(Terms.Pack).Where(g => Seen.Course.AudienceGroups.Contains(g.Value)).Select(g => g.Words)) is { Length: > 0 } named ? named : string.Join(", ", Seen.Course.AudienceGroups);

    public async Task<IActionResult> OnGetAsync(Guid id, string? cursor, string? unlinked, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page) || await showCourse.DoAsync(id, visit.Context, stop) is not { } seen) return NotFound();
        Seen = seen;
        Terms = await terms.TodayAsync(visit.Context, stop);
        Dates = await listEvents.DoAsync(new(From: visit.Today.AddYears(-1), CourseId: id, All: true), page, visit.Context, stop);
        Unlinked = unlinked is null ? null : unlinked == "not_filled_in"
            ? "Say on the need’s page why a course answers it; then design it from there, or link it by answering with a course."
            : "The need has moved on meanwhile. Look at its page to see where it stands.";
        return Page();
    }

    public string? At(string? cursor) => cursor is null ? null : $"/{Slug}/courses/{Seen.Course.Id}?cursor={cursor}";
}
