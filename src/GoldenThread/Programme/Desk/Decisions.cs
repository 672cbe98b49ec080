namespace GoldenThread.Programme.Desk;

/// <summary>Which decisions about events are due, until when, and what follows from each; the soonest first. The same facts always give the same list.</summary>
public static class Decisions
{
    /// <summary>How far ahead a decision is shown as due. No strategy sets it: our own default.</summary>
    public const int DaysAhead = 14;

    /// <summary>A queue this long asks for another date, or half the room if that is less. Our own default.</summary>
    public const int LongQueue = 5;

    public static IReadOnlyList<Decision> Due(DateOnly today, IEnumerable<ComingEvent> events) =>
        [.. All(events).Where(d => d.By <= today.AddDays(DaysAhead)).OrderBy(d => d.By).ThenBy(d => d.Event.FirstDay).ThenBy(d => d.Kind)];

    /// <summary>The day of the next decision after those that are due; null when there is none.</summary>
    public static DateOnly? Next(DateOnly today, IEnumerable<ComingEvent> events) =>
        All(events).Select(d => d.By).Where(by => by > today.AddDays(DaysAhead)).Order().Select(by => (DateOnly?)by).FirstOrDefault();

    /// <summary>Queues too long for the room: another date would help.</summary>
    public static bool AsksForAnotherDate(ComingEvent e) =>
        e.Taken.Capacity is { } capacity && e.Taken.Waiting >= Math.Min(LongQueue, Math.Max(1, capacity / 2));

    private static IEnumerable<Decision> All(IEnumerable<ComingEvent> events)
    {
        foreach (var e in events)
        {
            // Once people cannot leave for nothing any more, calling off is no longer a kindness: the last free day is the day to decide.
            if (e.Fewest is { } fewest && e.Taken.Confirmed < fewest)
                yield return new(DecisionKind.RunOrCallOff, e, e.DecideOn ?? e.LastFree ?? e.FirstDay,
                    $"{People(e.Taken.Confirmed)} booked, {fewest} is the fewest this partnership wants",
                    $"Calling it off: {People(e.Taken.Confirmed + e.Taken.Held + e.Taken.Waiting)} told");
            if (e.Undecided > 0)
                yield return new(DecisionKind.ReleaseOrConfirm, e, e.LastFree ?? e.FirstDay,
                    $"{(e.Undecided == 1 ? "1 place is" : $"{e.Undecided} places are")} kept until something is shown",
                    e.Taken.Waiting == 0 ? "Release: free for everybody" : $"Release: the first of {e.Taken.Waiting} waiting {(e.Undecided == 1 ? "gets an offer" : "get offers")}");
        }
    }

    private static string People(int n) => n == 1 ? "1 person" : $"{n} people";
}

/// <summary>One decision: by when, what is known, and what follows.</summary>
public sealed record Decision(DecisionKind Kind, ComingEvent Event, DateOnly By, string Known, string Follows);

public enum DecisionKind
{
    /// <summary>Fewer people than the format wants.</summary>
    RunOrCallOff,

    /// <summary>Places kept for people who must show something first.</summary>
    ReleaseOrConfirm,
}
