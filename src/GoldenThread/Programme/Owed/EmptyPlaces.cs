using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Owed;

/// <summary>Places that were offered and not used, for the board: never booked, given up and not filled, booked and not come.</summary>
public sealed class EmptyPlaces(Db db)
{
    /// <param name="Events">Events with a limit of places whose register has been taken.</param>
    /// <param name="Offered">Their places.</param>
    /// <param name="NotBooked">Places that nobody held when they began.</param>
    /// <param name="NotCome">People with a place who did not come, or were turned away.</param>
    public sealed record Figures(int Events, int Offered, int NotBooked, int NotCome)
    {
        public int Empty => NotBooked + NotCome;

        /// <summary>What they cost, where a place costs so much.</summary>
        public Money Cost(Money perPlace) => perPlace * Empty;
    }

    public async Task<Figures> DoAsync(DateOnly first, DateOnly last, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var today = context.Today;
        var events = await (
            from e in db.Events
            where e.State == EventState.Published && e.Capacity != null && e.FirstDay >= first && e.FirstDay <= last && today > e.LastDay && db.Attendances.Any(a => a.EventId == e.Id)
            select new
            {
                Capacity = e.Capacity!.Value,
                Booked = db.Bookings.Count(b => b.EventId == e.Id && b.State == BookingState.Confirmed),
                Came = db.Bookings.Count(b => b.EventId == e.Id && b.State == BookingState.Confirmed
                    && db.Attendances.Any(a => a.EventId == e.Id && a.PersonId == b.PersonId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.LeftEarly || a.Mark == Mark.WalkIn))),
            }).ToListAsync(stop);
        return new(events.Count, events.Sum(e => e.Capacity), events.Sum(e => Math.Max(0, e.Capacity - e.Booked)), events.Sum(e => e.Booked - e.Came));
    }
}
