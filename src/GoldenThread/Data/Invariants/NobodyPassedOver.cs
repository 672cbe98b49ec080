using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV4: whoever moved up from the waiting list was its first, unless an officer moved somebody in the queue, or a rule of the event passed somebody over, and why stands on record.</summary>
public sealed class NobodyPassedOver() : Invariant("INV4", "The waiting list is in order and nobody is passed over without a reason on record.")
{
    private const string MovedInQueue = "moved in the queue";

    private const string PassedOverWithReason = "passed over in the queue";

    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var without = await db.Bookings.Where(b => b.State == BookingState.Waiting && b.WaitingSince == null).Select(b => b.Id).ToListAsync(stop);
        var turns = await TurnsAsync(db, stop);
        var moved = (await db.TrailEntries.Where(t => t.Did == MovedInQueue || t.Did == PassedOverWithReason).Select(t => t.AboutId).Distinct().ToListAsync(stop)).ToHashSet();
        return
        [
            .. without.Select(id => $"Booking {id} waits, but has no place in the queue."),
            .. turns.GroupBy(t => t.EventId).SelectMany(queue => PassedOver([.. queue], moved))
                .Select(p => $"Booking {p.Second} moved up on event {p.EventId} while {p.First}, who had waited longer, was still waiting."),
        ];
    }

    /// <summary>Every stay in a queue: from when, until when, and whether it ended by moving up.</summary>
    private static async Task<List<Stay>> TurnsAsync(Db db, CancellationToken stop)
    {
        var steps = await (
            from c in db.BookingChanges
            join b in db.Bookings on c.BookingId equals b.Id
            where c.To == BookingState.Waiting || c.From == BookingState.Waiting
            orderby c.BookingId, c.Step
            select new { b.EventId, c.BookingId, b.WaitingSince, b.Priority, c.From, c.To, c.At }).ToListAsync(stop);
        return [.. steps.GroupBy(s => s.BookingId).Select(own =>
        {
            var left = own.FirstOrDefault(s => s.From == BookingState.Waiting);
            var first = own.First();
            return new Stay(first.EventId, own.Key, first.WaitingSince ?? first.At, first.Priority, left?.At, left?.To is BookingState.Confirmed or BookingState.Held);
        })];
    }

    private static IEnumerable<(Guid EventId, Guid First, Guid Second)> PassedOver(List<Stay> queue, HashSet<Guid> moved)
    {
        foreach (var up in queue.Where(t => t.MovedUp))
            foreach (var other in queue)
                if (other.Since < up.Since && (other.Until is null || other.Until > up.Until) && other.Priority >= up.Priority && !moved.Contains(up.BookingId) && !moved.Contains(other.BookingId))
                    yield return (up.EventId, other.BookingId, up.BookingId);
    }

    private sealed record Stay(Guid EventId, Guid BookingId, DateTime Since, int Priority, DateTime? Until, bool MovedUp);
}
