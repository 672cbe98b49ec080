using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>What differs between two policies, word by word, by path.</summary>
public static class PolicyDiff
{
    public static IReadOnlyList<Line> Of(PackDocument before, PackDocument after)
    {
        var (old, now) = (Words(before), Words(after));
        return [.. old.Keys.Union(now.Keys).Select(p => new Line(p, old.GetValueOrDefault(p), now.GetValueOrDefault(p))).Where(l => l.Before != l.After).OrderBy(l => l.Path, StringComparer.Ordinal)];
    }

    /// <summary>Whether they differ in what places cost or how they are booked.</summary>
    public static bool Charges(PackDocument before, PackDocument after) => before.JsonAt("charging") != after.JsonAt("charging") || before.JsonAt("booking") != after.JsonAt("booking");

    private static Dictionary<string, string?> Words(PackDocument document) =>
        document.Read(Readings.Confirmed).Facts.All.Where(f => !f.Path.StartsWith("pack.", StringComparison.Ordinal)).GroupBy(f => f.Path).ToDictionary(g => g.Key, g => string.Join("; ", g.Select(f => f.Text).OfType<string>()) is { Length: > 0 } text ? text : null);

    /// <summary>Null is what the policy does not set.</summary>
    public sealed record Line(string Path, string? Before, string? After);
}
