using System.Globalization;
using GoldenThread.People;
using GoldenThread.Programme.Calendars;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Calendars;

/// <summary>The month's multi-agency courses on a calendar, each with the learning area and the finding it answers (R-104).</summary>
[Needs(Right.SeeCatalogue), InArea(Area.Events)]
public sealed class MonthModel(ShowMonth showMonth, Visit visit) : PageModel
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    public ShowMonth.Month Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MaySeeThread => visit.May(Right.SeeThread);

    public string Name => Say(Seen.First);

    public string Lede => Seen.Sessions switch { 0 => "Nothing is planned in this month.", 1 => "One session.", var n => $"{n} sessions." };

    public DateOnly Before => Seen.First.AddMonths(-1);

    public DateOnly After => Seen.First.AddMonths(1);

    /// <summary>The column of the month's first day, Monday is 1.</summary>
    public int Column => ((int)Seen.First.DayOfWeek + 6) % 7 + 1;

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken stop)
    {
        var first = visit.Today;
        if (of is not null && (!DateOnly.TryParseExact(of, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out first) || first.Year is < 2000 or > 2100)) return NotFound();
        Seen = await showMonth.DoAsync(first, visit.Context, stop);
        return Page();
    }

    public IEnumerable<(DateOnly Date, IReadOnlyList<ShowMonth.Item> Items)> Days()
    {
        var found = Seen.Days.ToDictionary(d => d.Date, d => d.Items);
        for (var day = Seen.First; day.Month == Seen.First.Month; day = day.AddDays(1)) yield return (day, found.GetValueOrDefault(day) ?? []);
    }

    public string At(DateOnly month) => $"/{Slug}/events/month?of={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public string Say(DateOnly month) => month.ToString("MMMM yyyy", _english);

    public string Weekday(DateOnly day) => day.ToString("dddd", _english);
}
