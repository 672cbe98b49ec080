using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Notes the offers and the half-finished bookings whose time has run out, and gives what is free to whoever is next. The places were free already; this only passes them on.</summary>
public sealed class LapseOffers(Db db, TermsInForce terms, SiteAddress site)
{
    /// <summary>Answers how many ran out. Run again, it finds nothing left to do.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<Guid> events;
        await using (await db.ReadAsync(context, stop))
            events = await db.Bookings.Where(b => b.State == BookingState.Held && b.HeldUntil <= context.Now).Select(b => b.EventId).Distinct().ToListAsync(stop);
        var lapsed = 0;
        foreach (var id in events) lapsed += await OfAsync(id, context, stop);
        return lapsed;
    }

    private async Task<int> OfAsync(Guid eventId, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockAsync<Event>(eventId, stop);
        var occasion = (await db.OccasionAsync(eventId, stop))!;
        var policy = await terms.TodayAsync(context, stop);
        var over = await db.Bookings.Where(b => b.EventId == eventId && b.State == BookingState.Held && b.HeldUntil <= context.Now).ToListAsync(stop);
        var who = await db.AttendeesAsync([.. over.Select(b => b.PersonId)], context.Today, stop);
        var place = new Placing(db, context, occasion, policy, site);
        foreach (var booking in over) place.Lapse(booking, who.GetValueOrDefault(booking.PersonId));
        await db.SaveChangesAsync(stop);
        await db.MoveUpAsync(context, occasion, policy, site, stop);
        await work.CommitAsync(stop);
        return over.Count;
    }
}
