using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>What is on, for everybody .</summary>
[Needs(Right.SeeCatalogue), InArea(Area.Events, Opens = true)]
public sealed class ListModel(ListEvents listEvents, TermsInForce terms, Visit visit) : PageModel
{
    private BookingTerms _terms = BookingTerms.None;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public GoldenThread.Programme.ForWhom? About { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    /// <summary>For those who plan: drafts and events that were called off as well.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public Paged<ListEvents.Row> Events { get; private set; } = null!;

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayPlan => visit.May(Right.ManageProgramme);

    public bool MayBook => visit.PersonId is not null && visit.May(Right.SeeBookings);

    public bool Narrowed => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Level) || From is not null || About is not null;

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page)) return NotFound();
        All &= MayPlan;
        _terms = await terms.TodayAsync(visit.Context, stop);
        Levels = LevelChoices.Of(_terms.Pack);
        Events = await listEvents.DoAsync(new(From, Level, Text, All: All) { About = About }, page, visit.Context, stop);
        return Page();
    }

    public string? LevelName(string? code) => _terms.LevelName(code);

    /// <summary>When booking is not open now, the reason in its own words.</summary>
    public string? Door(ListEvents.Row e) => BookingWindow.Decide(e.Dates, London.WallClock(visit.Context.Now))?.Words;

    public string? At(string? cursor)
    {
        if (cursor is null) return null;
        var asked = new QueryBuilder { { "cursor", cursor } };
        foreach (var (name, value) in new[] { ("text", Text), ("level", Level), ("all", All ? "true" : null), ("about", About?.ToString()), ("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) })
            if (!string.IsNullOrEmpty(value)) asked.Add(name, value);
        return $"/{Slug}/events{asked}";
    }
}
