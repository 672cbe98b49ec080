using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV2.</summary>
public sealed class OneLiveBookingEach() : Invariant("INV2", "A person has at most one live booking for an event.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var twice = await db.Bookings.Where(b => b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting)
            .GroupBy(b => new { b.EventId, b.PersonId }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key.EventId, g.Key.PersonId, Count = g.Count() }).ToListAsync(stop);
        return [.. twice.Select(t => $"Person {t.PersonId} has {t.Count} live bookings for event {t.EventId}.")];
    }
}
