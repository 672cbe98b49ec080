using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Gives to those who wait what was kept for others until a day that has passed. The places were free already; this only passes them on.</summary>
public sealed class ReleaseKeptPlaces(Db db, TermsInForce terms, SiteAddress site)
{
    /// <summary>Answers on how many events somebody moved up. Run again, it finds nobody left to move.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<Guid> events;
        await using (await db.ReadAsync(context, stop))
            events = await (
                from r in db.PlaceRules
                join e in db.Events on r.EventId equals e.Id
                where r.Until < context.Today && e.State == EventState.Published && e.FirstDay >= context.Today && db.Bookings.Any(b => b.EventId == e.Id && b.State == BookingState.Waiting)
                select e.Id).Distinct().ToListAsync(stop);
        var moved = 0;
        foreach (var id in events)
        {
            await using var work = await db.WriteAsync(context, stop);
            await db.LockAsync<Event>(id, stop);
            if (await db.MoveUpAsync(context, (await db.OccasionAsync(id, stop))!, await terms.TodayAsync(context, stop), site, stop)) moved++;
            await work.CommitAsync(stop);
        }

        return moved;
    }
}
