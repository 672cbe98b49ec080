using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>Who is booked on an event, as far as one may see, and booking for somebody else.</summary>
[Needs(Right.SeeBookings, ToPost = Right.Book), InArea(Area.Events)]
public sealed class BookingsModel(ShowEvent showEvent, EventBookings eventBookings, FindByMail findByMail, BookPlace bookPlace, BookFromList bookFromList, Visit visit) : PageModel
{
    private const int RowsAPage = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Over { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? LineManager { get; set; }

    [BindProperty]
    public string? Authorising { get; set; }

    [BindProperty]
    public string? List { get; set; }

    public EventSeen Seen { get; private set; } = null!;

    public Paged<EventBookings.Row> Rows { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MaySeeNeeds => visit.May(Right.SeeAccessNeeds, About.Event(Id, published: false));

    public bool MayBookForOthers => visit.Reach(Right.Book) is { } reach && (reach.All || reach.AgencyIds.Count > 0) && BookingWindow.Decide(Seen.Occasion.Dates, Seen.WallClock) is null;

    public string Lede => Seen.IsOfficer
        ? $"{EventWords.PlacesLeft(Seen.Taken)}: {Seen.Taken.Confirmed} with a place, {Seen.Taken.Held} held, {Seen.Taken.Waiting} waiting."
        : Rows.Total == 1 ? "One booking you may see." : $"{Rows.Total} bookings you may see.";

    public Task<IActionResult> OnGetAsync(string? cursor, CancellationToken stop) => ShowAsync(cursor, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var person = string.IsNullOrWhiteSpace(Mail) ? null : await findByMail.ToBookForAsync(Mail, visit.Caller, visit.Context, stop);
        if (person is null)
        {
            ModelState.AddModelError(nameof(Mail), string.IsNullOrWhiteSpace(Mail) ? "Enter the work e-mail of the person" : "We know nobody with that address whom you may book for. Check it, or ask the partnership’s team");
            return await ShowAsync(null, stop);
        }

        var outcome = await bookPlace.DoAsync(new(Id, person.PersonId, visit.Caller) { LineManagerEmail = LineManager, AuthorisingManagerEmail = Authorising }, visit.Context, stop);
        if (outcome.Is(out var booked, out var no)) return new SeeOther($"/{Slug}/bookings/{booked.Booking.Id}");
        foreach (var (field, words) in no.Fields) ModelState.AddModelError(field == "lineManagerEmail" ? nameof(LineManager) : field == "authorisingManagerEmail" ? nameof(Authorising) : nameof(Mail), words);
        if (no.Fields.Count == 0) ModelState.AddModelError(nameof(Mail), no.Words);
        return await ShowAsync(null, stop);
    }

    public async Task<IActionResult> OnPostListAsync(CancellationToken stop)
    {
        if ((await bookFromList.DoAsync(Id, List ?? "", visit.Caller, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/events/{Id}/bookings");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.AddModelError(nameof(List), no.Words);
        return await ShowAsync(null, stop);
    }

    public string SayAt(DateTime instant) => London.SayShort(London.DateOf(instant));

    public string? At(string? cursor) => cursor is null ? null : $"/{Slug}/events/{Id}/bookings?cursor={cursor}{(Over ? "&over=true" : "")}";

    private async Task<IActionResult> ShowAsync(string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page, RowsAPage) || await showEvent.DoAsync(Id, visit.Caller, visit.Context, stop) is not { } seen) return NotFound();
        Seen = seen;
        Rows = (await eventBookings.DoAsync(new(Id, visit.Reach(Right.SeeBookings), Over), page, visit.Context, stop))!;
        return Page();
    }
}
