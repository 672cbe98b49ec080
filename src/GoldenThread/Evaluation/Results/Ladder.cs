namespace GoldenThread.Evaluation.Results;

/// <summary>Which rungs of the partnership's evaluation model have evidence and which have not, with the reason .</summary>
public static class Ladder
{
    /// <param name="levels">The pack's levels in order, with its names.</param>
    public static IReadOnlyList<Rung> Of(IReadOnlyList<(int Level, string Name)> levels, IReadOnlyList<Evidence> evidence, int fewest) =>
        [.. levels.OrderBy(l => l.Level).Select(l => RungOf(l.Level, l.Name, [.. evidence.Where(e => e.Level == l.Level)], Math.Max(fewest, SmallNumbers.Inside)))];

    private static Rung RungOf(int level, string name, IReadOnlyList<Evidence> evidence, int least) => new(level, name, evidence, StandingOf(evidence, least));

    private static RungStanding StandingOf(IReadOnlyList<Evidence> evidence, int least) =>
        evidence.Any(e => e.Counts(least)) ? RungStanding.Evidenced
        : evidence.Any(e => e.Found > 0) ? RungStanding.TooLittle
        : evidence.Any(e => e.Asked > 0) ? RungStanding.NobodyAnswered
        : evidence.Count > 0 ? RungStanding.NotAskedYet
        : RungStanding.NothingLooks;
}

/// <summary>Something that looks at one level: a step with those asked and those who answered, or records that need no numbers (a benefit with its cost, an observation).</summary>
public sealed record Evidence(int Level, string What, int Asked, int Found)
{
    /// <summary>Each of these stands by itself; answers stand only together.</summary>
    public bool IsRecord { get; init; }

    internal bool Counts(int least) => IsRecord ? Found > 0 : Found >= least;
}

public sealed record Rung(int Level, string Name, IReadOnlyList<Evidence> Evidence, RungStanding Standing);

public enum RungStanding
{
    Evidenced,
    TooLittle,
    NobodyAnswered,
    NotAskedYet,
    NothingLooks,
}
