using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Intakes;

/// <summary>How much of each kind is recorded, as far as the first day in production asks.</summary>
public sealed class CountWhatIsHere(Db db)
{
    public sealed record Counts(int PackVersions, int Organisations, int People, int Achievements, int ComingEvents, int Bookings)
    {
        public int Of(string kind) => kind switch
        {
            "organisations" => Organisations,
            "learning" => Achievements,
            "events" => ComingEvents,
            _ => Bookings,
        };
    }

    public async Task<Counts> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var coming = db.Events.Where(e => e.FirstDay >= context.Today && e.State != EventState.Cancelled);
        return new(
            await db.PackVersions.CountAsync(stop),
            await db.Agencies.CountAsync(stop),
            await db.People.CountAsync(p => p.MergedIntoId == null, stop),
            await db.Achievements.CountAsync(a => a.SupersededAt == null, stop),
            await coming.CountAsync(stop),
            await db.Bookings.CountAsync(b => (b.State == BookingState.Confirmed || b.State == BookingState.Waiting) && coming.Any(e => e.Id == b.EventId), stop));
    }
}
