using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>An officer confirms a place that is held for something missing, and says why .</summary>
public sealed class ReleaseHeldBooking(Db db, TermsInForce terms, SiteAddress site)
{
    public sealed record Request(Guid BookingId, string? Reason, Caller By);

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("reason", request.Reason, 1000, Refusals.ReasonNeeded.Words);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (Permit.No(request.By, Right.ManageBookings, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (typed.No is { } unclear) return unclear;
        if (booking is not { State: BookingState.Held, Because: Holding.PrerequisiteMissing }) return Refusals.NotHeld;
        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        if (BookingWindow.HasBegun(occasion.Dates, London.WallClock(context.Now))) return Refusals.BegunCannotConfirm;

        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        new Placing(db, context, occasion, await terms.TodayAsync(context, stop), site).Settle(booking, who, who.Job(booking.PostId), null, "released", reason);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }
}
