using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Calls an event off: every live booking ends and everybody is told. An event that has been sends nothing.</summary>
public sealed class CancelEvent(Db db, TermsInForce terms, SiteAddress site)
{
    public async Task<Result<Event>> DoAsync(Guid eventId, string? why, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("reason", why, 1000, "Say why: everybody who has a booking reads it.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State == EventState.Cancelled) return Refusals.EventCancelled;
        var occasion = (await db.OccasionAsync(eventId, stop))!;
        var live = await db.LiveAsync(eventId, stop);
        var who = await db.AttendeesAsync([.. live.Select(b => b.PersonId)], context.Today, stop);
        var place = new Placing(db, context, occasion, await terms.TodayAsync(context, stop), site);
        var toCome = context.Today <= e.LastDay;
        foreach (var booking in live) place.CallOff(booking, who[booking.PersonId], reason, tell: toCome && !booking.HasLapsed(context.Now));
        var ids = live.Select(b => b.Id).ToList();
        await db.AccessNeeds.Where(n => ids.Contains(n.BookingId)).ExecuteDeleteAsync(stop);

        e.State = EventState.Cancelled;
        e.CancelledAt = context.Now;
        e.Revision++;
        db.Note(context, "event cancelled", e, reason);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }
}
