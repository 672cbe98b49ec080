using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>An officer offers a free place to somebody who waits, out of turn, and says why: whoever waited longer can be told the reason.</summary>
public sealed class OfferPlace(Db db, TermsInForce terms, SiteAddress site)
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
        if (booking is { State: BookingState.Held, Because: Holding.Offered } && !booking.HasLapsed(context.Now)) return Refusals.AlreadyOffered;
        if (booking.State != BookingState.Waiting) return Refusals.NotWaiting;
        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        if (BookingWindow.Decide(occasion.Dates, London.WallClock(context.Now)) is { } closed) return closed;
        var inIt = (await db.InItAsync(booking.EventId, null, context.Now, "", stop))!;
        if (Places.Free(inIt.Taken) is 0) return Refusals.NothingFree;

        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        db.Note(context, "moved in the queue", booking, reason);
        var ends = context.Now.AddHours(WaitingList.OfferHours);
        new Placing(db, context, occasion, await terms.TodayAsync(context, stop), site).Offer(booking, who, ends < occasion.Begins ? ends : occasion.Begins);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }
}
