namespace GoldenThread.Needs.Analyses;

/// <summary>Which subjects several agencies raise: two unless the reader says otherwise, because the strategies set no number. Each agency counts once, however many answered for it.</summary>
public static class CrossCutting
{
    public const int OwnFewest = 2;

    public static IReadOnlyList<Subject> Of(IEnumerable<(Guid AgencyId, string Code)> raised, int fewest) =>
        [.. raised.Distinct().GroupBy(r => r.Code).Select(g => new Subject(g.Key, [.. g.Select(r => r.AgencyId)], g.Count() >= Math.Max(1, fewest))).OrderByDescending(s => s.AgencyIds.Count).ThenBy(s => s.Code, StringComparer.Ordinal)];

    public sealed record Subject(string Code, IReadOnlyList<Guid> AgencyIds, bool IsCrossCutting);
}
