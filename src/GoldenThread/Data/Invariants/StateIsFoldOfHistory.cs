using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV6: read in two ordered streams, so that years of bookings do not have to fit in memory.</summary>
public sealed class StateIsFoldOfHistory() : Invariant("INV6", "A booking's state is what its history folds to.")
{
    private const int Batch = 2000;

    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var wrong = new List<string>();
        for (var after = Guid.Empty; ;)
        {
            var bookings = await db.Bookings.Where(b => b.Id.CompareTo(after) > 0).OrderBy(b => b.Id).Take(Batch).Select(b => new { b.Id, b.State, b.Steps }).ToListAsync(stop);
            if (bookings.Count == 0) return wrong;
            var (first, last) = (bookings[0].Id, bookings[^1].Id);
            var histories = (await db.BookingChanges.AsNoTracking().Where(c => c.BookingId.CompareTo(first) >= 0 && c.BookingId.CompareTo(last) <= 0).ToListAsync(stop)).ToLookup(c => c.BookingId);
            foreach (var booking in bookings)
            {
                var (state, broken) = Fold.Of(histories[booking.Id]);
                if (broken is not null) wrong.Add($"Booking {booking.Id}: {broken}.");
                else if (state != booking.State) wrong.Add($"Booking {booking.Id} is {Names.Code(booking.State)}, but its history ends at {Names.Code(state!.Value)}.");
                else if (histories[booking.Id].Count() != booking.Steps) wrong.Add($"Booking {booking.Id} counts {booking.Steps} steps, but its history has {histories[booking.Id].Count()}.");
            }

            after = last;
        }
    }
}
