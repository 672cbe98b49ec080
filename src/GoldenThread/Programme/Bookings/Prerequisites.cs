namespace GoldenThread.Programme.Bookings;

/// <summary>What must be shown before a place is confirmed. While something is missing the place is held; an officer may release it with a reason.</summary>
public static class Prerequisites
{
    /// <summary>The codes that are asked and not shown by this day, in the order they are asked.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<string> asked, IEnumerable<Shown> shown, DateOnly today)
    {
        var has = shown.Where(s => s.On <= today).Select(s => s.Requirement).ToHashSet(StringComparer.Ordinal);
        return [.. asked.Distinct(StringComparer.Ordinal).Where(code => !has.Contains(code))];
    }

    /// <summary>Something that was shown on a day, whoever taught it.</summary>
    public sealed record Shown(string Requirement, DateOnly On);
}
