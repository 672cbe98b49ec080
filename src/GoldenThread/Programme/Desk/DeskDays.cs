namespace GoldenThread.Programme.Desk;

/// <summary>What happens on each of the next days: events that begin, and last days on which a place can be given up for nothing. Days without either are left out, but for today.</summary>
public static class DeskDays
{
    public static IReadOnlyList<DeskDay> Of(DateOnly today, int days, IReadOnlyList<ComingEvent> events) =>
    [
        .. Enumerable.Range(0, days).Select(n => today.AddDays(n))
            .Select(day => new DeskDay(day, [.. events.Where(e => e.FirstDay == day)], [.. events.Where(e => e.LastFree == day)]))
            .Where(d => d.Day == today || d.Begin.Count + d.LastFree.Count > 0),
    ];
}

/// <summary>One day of a coordinator's week.</summary>
public sealed record DeskDay(DateOnly Day, IReadOnlyList<ComingEvent> Begin, IReadOnlyList<ComingEvent> LastFree);
