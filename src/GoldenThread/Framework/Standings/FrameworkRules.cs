using System.Runtime.CompilerServices;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework.Standings;

/// <summary>What a pack asks of whom: levels by staff group or by decision, target groups, and the requirements that stand beside them, its own and those of sectors it switched on .</summary>
public sealed class FrameworkRules
{
    private static readonly ConditionalWeakTable<Pack, FrameworkRules> _made = new();

    private readonly IReadOnlyList<PackLevel> _levels;
    private readonly IReadOnlyList<StaffingGroup> _groups;
    private readonly IReadOnlyList<(TargetGroup Group, Asked Asked)> _targets;
    private readonly IReadOnlyList<(PackRequirement Requirement, Asked Asked)> _beside;
    private readonly Dictionary<string, Asked> _byLevel;

    private FrameworkRules(Pack pack)
    {
        _levels = [.. pack.Levels.OrderBy(l => l.Order)];
        _groups = pack.StaffingGroups.Or([]);
        _byLevel = _levels.ToDictionary(l => l.Code, l => AskedBy.Level(l, pack.OtherRoutes.IsSet));
        _targets = [.. pack.TargetGroups.Items.Or([]).Select(t => (t, AskedBy.Target(t)))];
        _beside = [.. pack.Requirements.Concat(pack.Overlays.SelectMany(o => o.Requirements)).Select(r => (r, AskedBy.Requirement(r, pack.OtherRoutes.IsSet)))];
        All = [.. _levels.Select(l => _byLevel[l.Code]), .. _beside.Where(b => b.Requirement.AttachedTo == AttachedTo.Person).Select(b => b.Asked), .. _targets.Select(t => t.Asked)];
        OfOrganisations = [.. _beside.Where(b => b.Requirement.AttachedTo == AttachedTo.Organisation).Select(b => (b.Requirement, b.Asked))];
        Topics = [.. _beside.Where(b => b.Requirement.AttachedTo == AttachedTo.Person).SelectMany(b => b.Requirement.Covers.Select(c => Topic.Of(b.Asked, c)))];
        Prerequisites = [.. pack.Levels.Select(l => l.Prerequisite.Is(out var before) ? before.Kind : null).OfType<string>().Distinct()];
    }

    /// <summary>Everything the pack asks of people.</summary>
    public IReadOnlyList<Asked> All { get; }

    /// <summary>What it asks of organisations.</summary>
    public IReadOnlyList<(PackRequirement Requirement, Asked Asked)> OfOrganisations { get; }

    /// <summary>What is to be covered beside a requirement, without a period .</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>What must come before, without being asked by itself.</summary>
    public IReadOnlyList<string> Prerequisites { get; }

    public static FrameworkRules Of(Pack pack) => _made.GetValue(pack, p => new(p));

    public bool HasGroups => _groups.Count > 0;

    public bool HasLevels => _levels.Count > 0;

    public bool HasTargets => _targets.Count > 0;

    public bool IsGroup(string code) => _groups.Any(g => g.Code == code);

    public bool IsLevel(string code) => _byLevel.ContainsKey(code);

    public bool IsTarget(string code) => _targets.Any(t => t.Group.Code == code);

    public Asked? Named(string code) => All.FirstOrDefault(a => a.Code == code);

    /// <summary>The group somebody is in: the one they were put in, or else the one a role of theirs stands for.</summary>
    public string? GroupOf(Placed post) => post.StaffGroup ?? _groups.FirstOrDefault(g => g.Roles.Intersect(post.Roles).Any())?.Code;

    /// <summary>The highest level that may be asked of a group; null where there is no limit .</summary>
    public string? HighestFor(string? group) => group is null ? null : _levels.FirstOrDefault(l => l.MaxForGroup == group)?.Code;

    /// <summary>Whether a level stands higher than another; never where either is none.</summary>
    public bool IsAbove(string level, string? other) =>
        _levels.FirstOrDefault(l => l.Code == level) is { } one && _levels.FirstOrDefault(l => l.Code == other) is { } two && one.Order > two.Order;

    /// <summary>What is asked of a post on a day, and what a manager's decision could add. In the pack's order.</summary>
    public IReadOnlyList<AskedOfPost> OfPost(Placed post, DateOnly day)
    {
        var group = GroupOf(post);
        var highest = group is null ? null : _levels.FirstOrDefault(l => l.MaxForGroup == group);
        var rows = new List<AskedOfPost>();
        foreach (var level in _levels)
            if (highest is null || level.Order <= highest.Order)
                if (Asks(level, group, post) is { } decided) rows.Add(new(_byLevel[level.Code], decided.Asked, decided.Basis));
        foreach (var (requirement, asked) in _beside)
            if (requirement.AttachedTo == AttachedTo.Person && Asks(requirement, group, post, day)) rows.Add(new(asked, true, asked.AskedBasis));
        var target = post.TargetGroup ?? (post.Level is { } level_ && IsTarget(level_) ? level_ : null);
        foreach (var (item, asked) in _targets)
            if (target is null || item.Code == target) rows.Add(new(asked, target is not null, asked.AskedBasis));
        return rows;
    }

    private (bool Asked, Basis Basis)? Asks(PackLevel level, string? group, Placed post)
    {
        if (post.Level == level.Code) return (true, Basis.Seed);
        if (_groups.Count == 0) return post.Level is null ? (false, Basis.Seed) : null;
        // What is for every group is for everybody, even before somebody has been put into one.
        if (group is null) return level.StaffingGroups.Count == _groups.Count ? (true, Basis.Seed) : null;
        if (!level.StaffingGroups.Contains(group)) return null;
        return level.ByDecisionFor.Is(out var decided) && decided.Contains(group) ? (false, level.ByDecisionFor.Basis ?? Basis.Seed) : (true, Basis.Seed);
    }

    private static bool Asks(PackRequirement requirement, string? group, Placed post, DateOnly day)
    {
        if (day < requirement.From || day > requirement.Until) return false;
        var who = requirement.For;
        return (who.StaffingGroups.Count == 0 || (group is not null && who.StaffingGroups.Contains(group)))
            && (who.Levels.Count == 0 || (post.Level is { } level && who.Levels.Contains(level)))
            && (who.TargetGroups.Count == 0 || (post.TargetGroup is { } target && who.TargetGroups.Contains(target)))
            && (who.Roles.Count == 0 || who.Roles.Intersect(post.Roles).Any())
            && (who.Sectors.Count == 0 || (post.Sector is { } sector && who.Sectors.Contains(sector)));
    }
}

/// <summary>Something asked of a post; not yet, where only a manager's decision would ask it.</summary>
public sealed record AskedOfPost(Asked Asked, bool IsAsked, Basis Basis);
