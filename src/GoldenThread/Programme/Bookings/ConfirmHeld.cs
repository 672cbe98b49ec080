using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Confirms the places that were held for something that has been shown since. Run again, it finds nothing left to do.</summary>
public sealed class ConfirmHeld(Db db, TermsInForce terms, SiteAddress site)
{
    /// <summary>Looks at every held place of coming events; answers how many were confirmed.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<Guid> events;
        await using (await db.ReadAsync(context, stop))
            events = await (
                from b in db.Bookings
                join e in db.Events on b.EventId equals e.Id
                where b.State == BookingState.Held && b.Because == Holding.PrerequisiteMissing && e.State == EventState.Published && e.FirstDay >= context.Today
                select e.Id).Distinct().ToListAsync(stop);
        var confirmed = 0;
        foreach (var id in events) confirmed += await OfAsync(id, context, stop);
        return confirmed;
    }

    private async Task<int> OfAsync(Guid eventId, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockAsync<Event>(eventId, stop);
        var occasion = (await db.OccasionAsync(eventId, stop))!;
        if (BookingWindow.HasBegun(occasion.Dates, London.WallClock(context.Now))) return 0;
        var policy = await terms.TodayAsync(context, stop);
        var held = await db.Bookings.Where(b => b.EventId == eventId && b.State == BookingState.Held && b.Because == Holding.PrerequisiteMissing).ToListAsync(stop);
        var people = held.Select(b => b.PersonId).ToList();
        var missing = await db.MissingAsync(people, policy.Prerequisites(occasion.Course), context.Today, stop);
        var shown = held.Where(b => !missing.ContainsKey(b.PersonId)).ToList();
        if (shown.Count == 0) return 0;

        var who = await db.AttendeesAsync(people, context.Today, stop);
        var place = new Placing(db, context, occasion, policy, site);
        foreach (var booking in shown) place.Settle(booking, who[booking.PersonId], who[booking.PersonId].Job(booking.PostId), null, "shown");
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return shown.Count;
    }
}
