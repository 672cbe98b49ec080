using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>Gives up a place, an offer or a turn, with what it means said first; the team records notice that reached it.</summary>
[Needs(Right.GiveUpPlace, Of = "booking"), InArea(Area.Events)]
public sealed class CancelModel(ShowBooking showBooking, CancelBooking cancelBooking, Visit visit) : PageModel
{
    private const string WithoutNotice = "none";

    [BindProperty]
    public string? How { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public TimeOnly? ReceivedAt { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public BookingSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Heading => Seen.Booking.State switch
    {
        BookingState.Waiting => "Leave the waiting list",
        BookingState.Held when Seen.Booking.Because == Holding.Offered => "Say no to the place",
        _ => Seen.IsMine ? "Cancel your place" : "Cancel this place",
    };

    public string Button => Seen.Booking.State switch
    {
        BookingState.Waiting => "Leave the list",
        BookingState.Held when Seen.Booking.Because == Holding.Offered => "Say no",
        _ => "Cancel the place",
    };

    public string Lede => Seen.Booking.State != BookingState.Confirmed ? "This is free, at any time."
        : Seen.LastFree.By is not { } by ? "The place goes to whoever is next. A last free moment is not set by this partnership."
        : LondonTime.At(visit.Context.Now) <= by ? "Cancelling now is free. The place goes to whoever is next."
        : "The last free moment has passed. The place goes to whoever is next, and an officer looks at whether a charge applies.";

    /// <summary>An officer enters notice for somebody else.</summary>
    public bool RecordsNotice => Seen is { IsOfficer: true, IsMine: false, Booking.State: BookingState.Confirmed };

    public IReadOnlyList<Choice> Ways { get; } =
    [
        .. Enum.GetValues<NoticeChannel>().Select(c => new Choice(Names.Code(c), c switch { NoticeChannel.InWriting => "In writing", NoticeChannel.ByPhone => "By phone", _ => "Through the trainer" })),
        new(WithoutNotice, "There was none: the team takes the place back"),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (RecordsNotice && How is null) ModelState.AddModelError(nameof(How), "Choose how notice reached you, or that there was none");
        if (ReceivedOn is null != ReceivedAt is null) ModelState.AddModelError(ReceivedOn is null ? nameof(ReceivedOn) : nameof(ReceivedAt), "Enter both the day and the time, or neither");
        if (!ModelState.IsValid) return Page();
        var request = new CancelBooking.Request(id, visit.Caller)
        {
            Channel = Names.FromCode<NoticeChannel>(How), ReceivedAt = ReceivedOn is { } day && ReceivedAt is { } time ? day.ToDateTime(time) : null, Reason = Reason,
        };
        if ((await cancelBooking.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
