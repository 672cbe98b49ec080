using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>The coming events on which people of one's agencies have or wait for a place, soonest first: how many, not who.</summary>
public sealed class AgencyPlaces(Db db)
{
    public async Task<IReadOnlyList<Row>> DoAsync(Reach reach, OperationContext context, CancellationToken stop = default)
    {
        if (reach.AgencyIds.Count == 0) return [];
        await using var work = await db.ReadAsync(context, stop);
        var agencies = reach.AgencyIds.Select(a => (Guid?)a).ToList();
        var today = context.Today;
        return await (
            from e in db.Events
            where e.State == EventState.Published && e.LastDay >= today
                && db.Bookings.Any(b => b.EventId == e.Id && agencies.Contains(b.AgencyId) && (b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting))
            orderby e.FirstDay, e.FirstStart, e.Id
            select new Row(e.Id, e.Title, e.FirstDay, e.FirstStart,
                db.Bookings.Count(b => b.EventId == e.Id && agencies.Contains(b.AgencyId) && b.State == BookingState.Confirmed),
                db.Bookings.Count(b => b.EventId == e.Id && agencies.Contains(b.AgencyId) && b.State == BookingState.Held),
                db.Bookings.Count(b => b.EventId == e.Id && agencies.Contains(b.AgencyId) && b.State == BookingState.Waiting)))
            .Take(50).ToListAsync(stop);
    }

    public sealed record Row(Guid EventId, string Title, DateOnly FirstDay, TimeOnly FirstStart, int Confirmed, int Held, int Waiting);
}
