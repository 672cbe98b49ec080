using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Courses;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>The courses, for those who plan.</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ListModel(ListCourses listCourses, TermsInForce terms, Visit visit) : PageModel
{
    private BookingTerms _terms = BookingTerms.None;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    public Paged<ListCourses.Row> Courses { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page)) return NotFound();
        _terms = await terms.TodayAsync(visit.Context, stop);
        Courses = await listCourses.DoAsync(Text, page, visit.Context, stop);
        return Page();
    }

    public string? LevelName(string? code) => _terms.LevelName(code);

    public string Groups(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => c.Length <= 2 ? $"group {c}" : BookingTerms.Words(c)));

    public string? At(string? cursor)
    {
        if (cursor is null) return null;
        var asked = new QueryBuilder { { "cursor", cursor } };
        if (!string.IsNullOrEmpty(Text)) asked.Add("text", Text);
        return $"/{Slug}/courses{asked}";
    }
}
