using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Desk;

/// <summary>The published events of the coming weeks with what a coordinator has to know to decide: places, queue, places kept until somebody decides, last free moment, fewest people.</summary>
public sealed class ComingEvents(Db db, TermsInForce terms)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ComingEvent>> DoAsync(DateOnly until, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (today, now) = (context.Today, context.Now);
        var events = await (
            from e in db.Events
            join c in db.Courses on e.CourseId equals c.Id
            where e.State == EventState.Published && e.LastDay >= today && e.FirstDay <= until
            orderby e.FirstDay, e.FirstStart, e.Id
            select new { e.Id, e.Title, e.FirstDay, e.FirstStart, e.Capacity, e.Fewest, e.DecideOn, e.GoesAheadAt, c.Format }).Take(Most).ToListAsync(stop);
        var ids = events.ConvertAll(e => e.Id);
        var taken = await db.TakenAsync(ids, now, stop);
        var undecided = await db.Bookings.Where(b => ids.Contains(b.EventId) && b.State == BookingState.Held && b.HeldUntil == null)
            .GroupBy(b => b.EventId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var policy = await terms.TodayAsync(context, stop);

        return events.ConvertAll(e => new ComingEvent(e.Id, e.Title, e.FirstDay, e.FirstStart)
        {
            Taken = taken.GetValueOrDefault(e.Id, Taken.Unlimited) with { Capacity = e.Capacity },
            Undecided = undecided.GetValueOrDefault(e.Id),
            LastFree = policy.LastFree(e.FirstDay, e.FirstStart).By?.Day,
            DecideOn = e.DecideOn,
            Fewest = e.GoesAheadAt != null ? null : e.Fewest ?? (policy.Pack?.CourseFormats.FirstOrDefault(f => f.Code == e.Format) is { } format && format.DelegatesMin.Is(out var fewest) ? fewest : null),
        });
    }
}

/// <summary>An event that is coming, as a coordinator looks at it.</summary>
public sealed record ComingEvent(Guid Id, string Title, DateOnly FirstDay, TimeOnly FirstStart)
{
    public required Taken Taken { get; init; }

    /// <summary>Places kept until an officer releases or confirms them.</summary>
    public int Undecided { get; init; }

    /// <summary>The last day on which people can give up a place for nothing; null where the partnership sets no notice.</summary>
    public DateOnly? LastFree { get; init; }

    /// <summary>The day the event itself names for deciding.</summary>
    public DateOnly? DecideOn { get; init; }

    /// <summary>The fewest people the event names, or the partnership's format wants; null where neither does.</summary>
    public int? Fewest { get; init; }
}
