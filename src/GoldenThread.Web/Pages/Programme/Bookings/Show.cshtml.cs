using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Replacing;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Bookings;

/// <summary>The third of three screens, and what stays of it: where a booking stands, what happens next, and what can be done if one cannot come .</summary>
[Needs(Right.SeeBookings, Of = "booking"), InArea(Area.Events)]
public sealed class ShowModel(ShowBooking showBooking, AcceptOffer acceptOffer, ReleaseHeldBooking release, MoveInQueue moveInQueue, ApproveBooking approve, OfferPlace offer, Visit visit) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Priority { get; set; }

    public BookingSeen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        Priority = Seen.Booking.Priority;
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken stop) => await SayAsync(await acceptOffer.DoAsync(new(id, visit.Caller), visit.Context, stop), id, stop);

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken stop) => await SayAsync(await release.DoAsync(new(id, Reason, visit.Caller), visit.Context, stop), id, stop);

    public async Task<IActionResult> OnPostApproveAsync(Guid id, [FromForm(Name = "do")] string? what, CancellationToken stop) =>
        await SayAsync(await approve.DoAsync(new(id, what == "approve", visit.Caller) { Reason = Reason }, visit.Context, stop), id, stop);

    public async Task<IActionResult> OnPostOfferAsync(Guid id, CancellationToken stop) => await SayAsync(await offer.DoAsync(new(id, Reason, visit.Caller), visit.Context, stop), id, stop);

    public async Task<IActionResult> OnPostPriorityAsync(Guid id, CancellationToken stop)
    {
        if (Priority is null && await LoadAsync(id, stop))
        {
            ModelState.TryAddModelError(nameof(Priority), "Enter a whole number, 0 for most people");
            return Page();
        }

        return await SayAsync(await moveInQueue.DoAsync(new(id, Priority ?? 0, Reason, visit.Caller), visit.Context, stop), id, stop);
    }

    public string Heading => (Seen.Booking.State, Seen.Booking.Because, Seen.IsMine) switch
    {
        (BookingState.Confirmed, _, true) => "You have a place",
        (BookingState.Confirmed, _, _) => $"{Seen.Who.Name} has a place",
        (BookingState.Waiting, _, _) => "On the waiting list",
        (BookingState.Held, Holding.Offered, _) => "A place has come free",
        (BookingState.Held, Holding.PrerequisiteMissing or Holding.Approval, _) => "The place is held",
        (BookingState.Held, _, _) => "Not finished yet",
        (BookingState.Substituted, _, _) => "Passed to a colleague",
        (BookingState.Lapsed, _, _) => "This has run out",
        (BookingState.Cancelled, "approval_declined" or "not_approved_in_time", _) => "Declined",
        _ => "Cancelled",
    };

    /// <summary>This reader may say yes or no for the manager.</summary>
    public bool MayApprove => Seen.Booking is { State: BookingState.Held, Because: Holding.Approval } && !Seen.Booking.HasLapsed(visit.Context.Now) && !Seen.IsMine
        && visit.May(Right.ApproveBookings, Seen.About);

    /// <summary>It is the day, and they are who has the place.</summary>
    public bool MayCheckIn => Seen is { IsMine: true, Booking.State: BookingState.Confirmed } && Seen.Occasion.Sessions.Any(s => s.Date == visit.Today);

    public string Lede => Seen.Booking.HasLapsed(visit.Context.Now) ? "The time for this has run out; the place is free for others." : BookingWords.Of(Seen.Booking.State, Seen.Booking.Because);

    public string? HeldUntil => Seen.Booking.HeldUntil is { } until ? EventWords.Until(until, visit.Today) : null;

    public DateTime Now => visit.Context.Now;

    /// <summary>For the organisation as it was when the place was confirmed, by the policy of then .</summary>
    public (string Answer, string IfMissed) Price => Seen.PriceKept is { } price ? (price.Price, price.IfMissed) : (ChargeWords.Price(Seen.Terms.Pack), ChargeWords.IfMissed(Seen.Terms.Pack));

    public string BookedAs => Seen.Who.Posts.FirstOrDefault(p => p.PostId == Seen.Booking.PostId)?.Words ?? Seen.Booking.JobTitle ?? "Not recorded";

    public bool ShowsWays => Seen.MayGiveUp && Seen.Booking.IsLive && !Seen.HasBegun && Seen.Booking.Because != Holding.Basket;

    /// <summary>What became of asking the line manager for a colleague; null where nobody asked.</summary>
    public string? Replacement => Seen.Replacement switch
    {
        null => null,
        { AnsweredAt: null } r => $"We asked {r.ManagerEmail} to send one, {At(r.AskedAt)}. There is no answer yet.",
        { Word: null } r => $"Named by {r.ManagerEmail}, {At(r.AnsweredAt!.Value)}.",
        var r => $"Nobody could come; {r.ManagerEmail} confirmed it in writing, {At(r.AnsweredAt!.Value)}.",
    };

    /// <summary>Today is a day of it, and the policy asks the line manager for a colleague .</summary>
    public bool MaySayIll => Seen.MayGiveUp && Seen.Replacement is null && ReplacementAllowed.Decide(Seen.Booking.State, Seen.Occasion.Sessions.Select(s => s.Date), visit.Today, Seen.Terms, Seen.Booking.LineManagerEmail ?? "") is null;

    public bool MayPassOn => Seen.Booking.State == BookingState.Confirmed || Seen.Booking.Because == Holding.PrerequisiteMissing;

    /// <summary>What comes when, in its order.</summary>
    public IReadOnlyList<(string When, string What, bool Strong)> Next
    {
        get
        {
            var next = new List<(string, string, bool)>();
            if (Seen.HasBegun || Seen.Booking.State is not (BookingState.Confirmed or BookingState.Waiting)) return next;
            if (Seen.Booking.State == BookingState.Waiting)
            {
                next.Add(("A place comes free", Seen.LastFree.By is { } last ? $"By {London.Say(last.Day, last.Time)} it is yours at once; after that we ask you first and keep it {WaitingList.OfferHours} hours (the product’s own default)." : "It is yours at once, and we write to you.", false));
                return next;
            }

            if (Seen.IsMine) next.Add(("By mail", $"The confirmation, to {Seen.Who.Email}{(Seen.Booking.LineManagerEmail is { } manager ? $", with a copy to {manager}" : "")}", false));
            if (Seen.LastFree.By is { } by && by >= LondonTime.At(visit.Context.Now)) next.Add(($"{London.SayShort(by.Day)}, {London.Say(by.Time)}", "Last moment to cancel free.", true));
            next.AddRange(Seen.Occasion.Sessions.Select((s, i) => (London.SayShort(s.Date), i == 0 ? "The course. Please be there at the start." : "The next day of the course.", false)));
            return next;
        }
    }

    public string At(DateTime instant)
    {
        var at = LondonTime.At(instant);
        return London.Say(at.Day, at.Time);
    }

    private async Task<IActionResult> SayAsync(Result<Booking> outcome, Guid id, CancellationToken stop)
    {
        if (outcome.Is(out _, out var no)) return new SeeOther($"/{Slug}/bookings/{id}");
        if (no.Kind == RefusalKind.NotThere || !await LoadAsync(id, stop)) return NotFound();
        if (no.Kind == RefusalKind.NotAllowed) return StatusCode(StatusCodes.Status403Forbidden);
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop) => (Seen = (await showBooking.DoAsync(id, visit.Caller, visit.Context, stop))!) is not null;
}
