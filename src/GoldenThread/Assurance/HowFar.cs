namespace GoldenThread.Assurance;

/// <summary>How far findings carry along the thread: each is counted once, where it first breaks or is not due yet .</summary>
public static class HowFar
{
    public static IReadOnlyList<HopCount> Count(IReadOnlyCollection<GatheredThread> threads)
    {
        var rows = new List<HopCount>();
        var arriving = threads.Where(t => !t.EndsWithoutNeed).ToList();
        foreach (var kind in Enum.GetValues<HopKind>())
        {
            var here = arriving.ConvertAll(t => (Thread: t, Hop: t.Hops.First(h => h.Kind == kind)));
            var on = here.Where(x => x.Hop.State is HopState.Holds or HopState.InPart).ToList();
            var broken = here.Where(x => x.Hop.Gap is not null).ToList();
            rows.Add(new(
                kind,
                here.Count,
                on.Count,
                broken.Count,
                here.Count - on.Count - broken.Count,
                broken.GroupBy(x => GapWords.Short(x.Hop.Gap!.Code)).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(),
                Median([.. on.Where(x => x.Hop.From is not null).Select(x => x.Hop.From!.Value.DayNumber - x.Thread.Finding.PublishedOn.DayNumber)])));
            arriving = on.ConvertAll(x => x.Thread);
        }

        return rows;
    }

    private static int? Median(List<int> days)
    {
        if (days.Count == 0) return null;
        days.Sort();
        var middle = days.Count / 2;
        return days.Count % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
    }
}

/// <summary>One hop over many findings: how many arrive, carry on, are broken here and are not due yet; the commonest reason; median days from the finding.</summary>
public sealed record HopCount(HopKind Kind, int Arrive, int CarryOn, int Broken, int NotDue, string? Reason, int? MedianDays);
