using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>A manager approves or declines a place that is held for them to decide: signed in, or by the key in their mail. Once booking has closed an answer changes nothing.</summary>
public sealed class ApproveBooking(Db db, TermsInForce terms, SiteAddress site)
{
    /// <param name="By">The line manager or an officer.</param>
    public sealed record Request(Guid BookingId, bool Approve, Caller By)
    {
        /// <summary>The key of the manager's mail, in place of signing in.</summary>
        public string? Key { get; init; }

        /// <summary>Needed to decline: the person reads it.</summary>
        public string? Reason { get; init; }
    }

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = request.Approve ? typed.May("reason", request.Reason, 1000) : typed.Must("reason", request.Reason, 1000, "Say why: the person reads it.");
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (!MailKey.Opens(booking.MailRoot, MailKey.Approve, request.Key) && Permit.No(request.By, Right.ApproveBookings, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (typed.No is { } unclear) return unclear;
        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        if (booking.Because == "not_approved_in_time" || (booking.Because == Holding.Approval && booking.HasLapsed(context.Now))) return Refusals.ApprovalTooLate(occasion.Closes);
        if (booking is not { State: BookingState.Held, Because: Holding.Approval }) return Refusals.NotToApprove;

        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        var policy = await terms.TodayAsync(context, stop);
        var place = new Placing(db, context, occasion, policy, site);
        if (request.Approve)
        {
            booking.ApprovedAt = context.Now;
            place.Settle(booking, who, who.Job(booking.PostId), null, "approved", reason);
        }
        else
        {
            place.Decline(booking, who, reason!);
        }

        await db.SaveChangesAsync(stop);
        if (!request.Approve) await db.MoveUpAsync(context, occasion, policy, site, stop);
        await work.CommitAsync(stop);
        return booking;
    }
}
