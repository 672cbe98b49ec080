using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>Takes a place that was offered, once, while it is kept. Saying no is cancelling.</summary>
public sealed class AcceptOffer(Db db, TermsInForce terms, SiteAddress site)
{
    public sealed record Request(Guid BookingId, Caller By);

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (Permit.No(request.By, Right.Book, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (booking.Because == "offer_ran_out" || (booking.Because == Holding.Offered && booking.HasLapsed(context.Now))) return Refusals.OfferLapsed;
        if (booking is not { State: BookingState.Held, Because: Holding.Offered }) return Refusals.NoOffer;

        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        var policy = await terms.TodayAsync(context, stop);
        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        if (!Permit.IsOfficer(request.By) && (await db.ClashesAsync(booking.EventId, occasion.Sessions, [booking.PersonId], context.Now, stop)).TryGetValue(booking.PersonId, out var clash)) return Refusals.Clashes(clash);
        var missing = await db.MissingAsync([booking.PersonId], policy.Prerequisites(occasion.Course), context.Today, stop);
        var place = new Placing(db, context, occasion, policy, site);
        place.Settle(booking, who, who.Job(booking.PostId), missing.GetValueOrDefault(booking.PersonId), "offer_taken");
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }
}
