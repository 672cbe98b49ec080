using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV1: rows counted, as booking counts them; a kept place that has run out counts no more.</summary>
public sealed class NoEventOverfull() : Invariant("INV1", "Nobody has or is kept a place beyond what the event holds.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var overfull = await (
            from e in db.Events
            where e.Capacity != null
            let taken = db.Bookings.Count(b => b.EventId == e.Id && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > context.Now))))
            where taken > e.Capacity
            orderby e.Id
            select new { e.Id, e.Capacity, Taken = taken }).ToListAsync(stop);
        return [.. overfull.Select(e => $"Event {e.Id} holds {e.Capacity}, but {e.Taken} places are taken or kept.")];
    }
}
