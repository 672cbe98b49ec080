namespace GoldenThread.Framework;

/// <summary>Agencies side by side as they may be shown across agencies: none whose figure rests on fewer than five people, and one more where the total would give a single hidden one away.</summary>
public static class CoverageTable
{
    public static IReadOnlyList<Part> Of(IReadOnlyList<CountCoverage.AgencyCount> rows) =>
        [.. rows.GroupBy(r => r.Count.Requirement).OrderBy(g => g.First().Order).Select(g => One([.. g]))];

    private static Part One(IReadOnlyList<CountCoverage.AgencyCount> rows)
    {
        var hidden = rows.Where(r => !MayShow(r.Count)).Select(r => r.AgencyId).ToHashSet();
        // The total is shown, so one hidden alone could be reckoned: the smallest of the others goes with it, and with it whatever equals it.
        if (hidden.Count == 1 && rows.Where(r => !hidden.Contains(r.AgencyId)).MinBy(r => r.Count.Asked) is { } least)
            hidden.UnionWith(rows.Where(r => r.Count.Asked == least.Count.Asked).Select(r => r.AgencyId));
        return new(rows[0].Name, Coverage.Sum(rows.Select(r => r.Count)), [.. rows.Where(r => !hidden.Contains(r.AgencyId))], hidden.Count);
    }

    private static bool MayShow(Coverage count) => SmallNumbers.MayShow(count.Asked);

    public sealed record Part(string Name, Coverage All, IReadOnlyList<CountCoverage.AgencyCount> Shown, int Hidden);
}
