using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Needs;

/// <summary>Which codes of the partnership's policy a need may carry: priorities, and the groups or levels of staff it is about. Where the policy lists none, any words will do.</summary>
public static class PackCodes
{
    /// <summary>Priorities and practice priorities, in the pack's order, with their labels.</summary>
    public static IReadOnlyList<Coded> Priorities(Pack? pack) => pack is null ? [] :
        [.. pack.Priorities.Items.Or([]).Concat(pack.PracticePriorities.Items.Or([])).Select(p => new Coded(p.Code, p.Label))];

    /// <summary>Staffing groups, target groups and levels, whichever the partnership works with.</summary>
    public static IReadOnlyList<Coded> StaffGroups(Pack? pack) => pack is null ? [] :
    [
        .. pack.StaffingGroups.Or([]).Select(g => new Coded(g.Code, $"Group {g.Code}: {g.Who}")),
        .. pack.TargetGroups.Items.Or([]).Select(g => new Coded(g.Code, g.Audience.Is(out var who) ? who : Spoken(g.Code))),
        .. pack.Levels.Select(l => new Coded(l.Code, l.Name.Is(out var name) ? $"{Spoken(l.Code)}: {name}" : Spoken(l.Code))),
    ];

    /// <summary>Whether a code may stand: it is listed, or nothing is.</summary>
    public static bool MayStand(IReadOnlyList<Coded> listed, string code) => listed.Count == 0 || listed.Any(c => c.Code == code);

    /// <summary>How a code is said: its label, or the code in plain words.</summary>
    public static string Say(IReadOnlyList<Coded> listed, string code) => listed.FirstOrDefault(c => c.Code == code)?.Label ?? Spoken(code);

    private static string Spoken(string code) => code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    /// <summary>A code with what it is called.</summary>
    public sealed record Coded(string Code, string Label);
}
