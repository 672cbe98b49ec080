using GoldenThread.Data;

namespace GoldenThread.Programme.Bookings;

/// <summary>Takes the steps of bookings on one event inside an operation's transaction: the state, the history, what is kept for ever, the trail and the mails.</summary>
internal sealed class Placing(Db db, OperationContext context, Occasion occasion, BookingTerms terms, SiteAddress site)
{
    /// <summary>A place for good. What holds today is kept with it: a later change of policy, post or agency does not touch it .</summary>
    public void Confirm(Booking booking, Attendee who, HeldPost? post, string? because = null, string? why = null)
    {
        Keep(booking, post);
        booking.MailRoot ??= MailKey.NewRoot();
        Take(booking, BookingState.Confirmed, because, why: why, did: "place confirmed");
        var told = Told(booking, who);
        Send(Letters.Confirmed(told), who.Email, $"You have a place: {occasion.Event.Title}", booking, BookingCalendar.Invite(occasion, booking, who, site, context.Now));
        if (booking.LineManagerEmail is { } manager) Send(Letters.ConfirmedToManager(told), manager, $"A place was booked: {occasion.Event.Title}", booking);
    }

    public void HoldUntilShown(Booking booking, Attendee who, HeldPost? post, IReadOnlyList<string> missing)
    {
        Keep(booking, post);
        Take(booking, BookingState.Held, Holding.PrerequisiteMissing, did: "place held until something is shown");
        Send(Letters.Held(Told(booking, who), missing), who.Email, $"Your place is being held: {occasion.Event.Title}", booking);
    }

    /// <summary>The place for somebody who may have it: confirmed, or kept until what is missing is shown or a manager has approved it.</summary>
    public void Settle(Booking booking, Attendee who, HeldPost? post, IReadOnlyList<string>? missing, string? because = null, string? why = null)
    {
        if (missing is { Count: > 0 }) HoldUntilShown(booking, who, post, missing);
        else if (occasion.Course.Approval != Approval.None && booking.ApprovedAt is null) HoldUntilApproved(booking, who, post);
        else Confirm(booking, who, post, because, why);
    }

    /// <summary>Kept until a manager approves, and at the latest until booking closes: then it is free by itself.</summary>
    public void HoldUntilApproved(Booking booking, Attendee who, HeldPost? post)
    {
        Keep(booking, post);
        booking.MailRoot ??= MailKey.NewRoot();
        Take(booking, BookingState.Held, Holding.Approval, occasion.Closes, did: "place held until it is approved");
        var told = Told(booking, who);
        Send(Letters.HeldForApproval(told, occasion.Closes), who.Email, $"Your place waits for an approval: {occasion.Event.Title}", booking);
        if (Approver(booking) is { } approver) Send(Letters.PleaseApprove(told, occasion.Closes), approver, $"Please approve or decline: {occasion.Event.Title}", booking);
    }

    /// <summary>The manager said no.</summary>
    public void Decline(Booking booking, Attendee who, string why)
    {
        Take(booking, BookingState.Cancelled, "approval_declined", why: why, did: "booking declined");
        Send(Letters.Declined(Told(booking, who), why), who.Email, $"Your booking was declined: {occasion.Event.Title}", booking);
    }

    private static string? Approver(Booking booking) => booking.AuthorisingManagerEmail ?? booking.LineManagerEmail;

    public void Wait(Booking booking, Attendee who, HeldPost? post, string because, int position)
    {
        Keep(booking, post);
        booking.QueuedAs = position;
        Take(booking, BookingState.Waiting, because, did: "waiting list joined");
        Send(Letters.Waiting(Told(booking, who), position), who.Email, $"You are on the waiting list: {occasion.Event.Title}", booking);
    }

    public void Offer(Booking booking, Attendee who, DateTime until)
    {
        Take(booking, BookingState.Held, Holding.Offered, until, did: "place offered");
        Send(Letters.Offered(Told(booking, who), until), who.Email, $"A place for you, please answer: {occasion.Event.Title}", booking);
    }

    /// <summary>Given up or taken back. A place that was only being booked goes without a word.</summary>
    public void Cancel(Booking booking, Attendee who, string? because, NoticeGiven? notice, string? why)
    {
        var (state, was) = (booking.State, booking.Because);
        Take(booking, BookingState.Cancelled, because, why: why, notice: notice, did: state == BookingState.Waiting ? "waiting list left" : "place cancelled");
        if (was == Holding.Basket && state == BookingState.Held) return;
        var (told, hadPlace) = (Told(booking, who), state != BookingState.Waiting);
        Send(Letters.Cancelled(told, hadPlace), who.Email, hadPlace ? $"Your place was cancelled: {occasion.Event.Title}" : $"You left the waiting list: {occasion.Event.Title}", booking, state == BookingState.Confirmed ? Gone(booking, who) : null);
        if (state == BookingState.Confirmed && booking.LineManagerEmail is { } manager) Send(Letters.CancelledToManager(told), manager, $"A place was cancelled: {occasion.Event.Title}", booking);
    }

    public void PassOn(Booking booking, Attendee who, string? why)
    {
        var had = booking.State == BookingState.Confirmed;
        Take(booking, BookingState.Substituted, null, why: why, did: "place passed on");
        Send(Letters.PassedOn(Told(booking, who)), who.Email, $"Your place was transferred: {occasion.Event.Title}", booking, had ? Gone(booking, who) : null);
    }

    /// <summary>The time for it ran out.</summary>
    public void Lapse(Booking booking, Attendee? who)
    {
        if (booking.Because == Holding.Approval)
        {
            Take(booking, BookingState.Cancelled, "not_approved_in_time", did: "booking declined when booking closed");
            if (who is null) return;
            Send(Letters.NotApproved(Told(booking, who)), who.Email, $"Your booking was not approved in time: {occasion.Event.Title}", booking);
            if (Approver(booking) is { } approver) Send(Letters.NotApprovedToManager(Told(booking, who)), approver, $"Not approved in time: {occasion.Event.Title}", booking);
            return;
        }

        var offered = booking.Because == Holding.Offered;
        Take(booking, BookingState.Lapsed, offered ? "offer_ran_out" : "hold_ran_out", did: offered ? "offer lapsed" : "hold lapsed");
        if (offered && who is not null) Send(Letters.OfferLapsed(Told(booking, who)), who.Email, $"Your offer has run out: {occasion.Event.Title}", booking);
    }

    /// <summary>The event itself is off. Whoever only waited hears it too; an event that has been sends nothing.</summary>
    public void CallOff(Booking booking, Attendee who, string why, bool tell)
    {
        var (state, was) = (booking.State, booking.Because);
        Take(booking, BookingState.Cancelled, "event_cancelled", why: why, did: "booking cancelled with its event");
        if (!tell || (state == BookingState.Held && was == Holding.Basket)) return;
        var told = Told(booking, who);
        Send(Letters.EventCancelled(told, why), who.Email, $"Cancelled: {occasion.Event.Title}", booking, state == BookingState.Confirmed ? Gone(booking, who) : null);
        if (state != BookingState.Waiting && booking.LineManagerEmail is { } manager) Send(Letters.EventCancelledToManager(told, why), manager, $"Cancelled: {occasion.Event.Title}", booking);
    }

    public void TellOfChange(Booking booking, Attendee who, IReadOnlyList<SessionFacts> gone) => Send(
        Letters.EventChanged(Told(booking, who)), who.Email, $"Changed: {occasion.Event.Title}", booking,
        booking.State == BookingState.Confirmed ? BookingCalendar.Invite(occasion, booking, who, site, context.Now, gone) : null);

    public void Take(Booking booking, BookingState to, string? because, DateTime? heldUntil = null, string? why = null, NoticeGiven? notice = null, string? did = null)
    {
        var from = booking.Steps == 0 ? null : Names.Code(booking.State);
        db.Add(booking.Steps == 0 ? booking.Begin(context, to, because, heldUntil, why) : booking.Move(context, to, because, heldUntil, why, notice));
        db.Note(context, did ?? "booking moved", booking, why, ("state", from, Names.Code(to)));
    }

    private void Keep(Booking booking, HeldPost? post) => booking.Keep(post, terms.PackVersionId);

    private string Gone(Booking booking, Attendee who) => BookingCalendar.Withdraw(occasion, booking, who, site, context.Now);

    private Told Told(Booking booking, Attendee who) => new(occasion, terms, site, who.Name, booking.Id, booking.Reference, booking.MailRoot);

    private void Send(Letter letter, string to, string subject, Booking about, string? calendar = null) => db.Add(letter.To(context, to, subject, about, calendar));
}
