using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Decides that an event runs, also with fewer people than wanted, and tells everybody who has a place.</summary>
public sealed class LetItRun(Db db)
{
    public async Task<Result<Event>> DoAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State == EventState.Cancelled) return Refusals.EventCancelled;
        if (e.State == EventState.Draft) return Refusals.NotPublished;
        if (e.GoesAheadAt is not null) return e;
        var occasion = (await db.OccasionAsync(eventId, stop))!;
        var to = await (
            from b in db.Bookings
            where b.EventId == eventId && b.State == BookingState.Confirmed
            join p in db.People on b.PersonId equals p.Id
            select new { Booking = b, p.Email }).AsNoTracking().ToListAsync(stop);
        foreach (var one in to)
            db.Add(new Letter().Say($"{e.Title} goes ahead.").Facts(("When", occasion.When), ("Where", occasion.Places), ("Reference", BookingReference.Say(one.Booking.Reference))).Say(occasion.PartnershipName).To(context, one.Email, $"It goes ahead: {e.Title}", one.Booking));
        e.GoesAheadAt = context.Now;
        db.Note(context, "event goes ahead", e);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }
}
