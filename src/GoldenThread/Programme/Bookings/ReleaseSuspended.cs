using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Takes people whose account was closed out of coming events and queues, and gives their places on. What has begun or been stays as it was.</summary>
public sealed class ReleaseSuspended(Db db, TermsInForce terms, SiteAddress site)
{
    /// <summary>Answers how many bookings were ended. Run again, it finds nothing left to do.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<Guid> events;
        await using (await db.ReadAsync(context, stop))
            events = await Suspended(context).Select(b => b.EventId).Distinct().ToListAsync(stop);
        var ended = 0;
        foreach (var id in events) ended += await OfAsync(id, context, stop);
        return ended;
    }

    private async Task<int> OfAsync(Guid eventId, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockAsync<Event>(eventId, stop);
        var occasion = (await db.OccasionAsync(eventId, stop))!;
        if (BookingWindow.HasBegun(occasion.Dates, London.WallClock(context.Now))) return 0;
        var theirs = await Suspended(context).Where(b => b.EventId == eventId).ToListAsync(stop);
        var who = await db.AttendeesAsync([.. theirs.Select(b => b.PersonId)], context.Today, stop);
        var policy = await terms.TodayAsync(context, stop);
        var place = new Placing(db, context, occasion, policy, site);
        foreach (var booking in theirs) place.Cancel(booking, who[booking.PersonId], "suspended", null, null);
        var ids = theirs.ConvertAll(b => b.Id);
        await db.AccessNeeds.Where(n => ids.Contains(n.BookingId)).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);
        await db.MoveUpAsync(context, occasion, policy, site, stop);
        await work.CommitAsync(stop);
        return theirs.Count;
    }

    private IQueryable<Booking> Suspended(OperationContext context) =>
        from b in db.Bookings
        join p in db.People on b.PersonId equals p.Id
        join a in db.Accounts on p.AccountId equals (Guid?)a.Id
        join e in db.Events on b.EventId equals e.Id
        where a.DisabledAt != null && a.DisabledAt <= context.Now && e.FirstDay >= context.Today && e.State == EventState.Published
            && (b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting)
        select b;
}
