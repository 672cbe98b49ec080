using System.Text.Json;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>Which words of a policy must change so that something is asked as an officer wants it: only those that differ.</summary>
public static class RequirementChanges
{
    public static List<Change> Of(Pack pack, PackLevel level, Wanted wanted)
    {
        var changes = new List<Change>();
        var at = $"levels.{level.Code}";
        Force(changes, at, level.Force, wanted);
        Period(changes, $"{at}.deadline_after_start", "first", level.DeadlineAfterStart, wanted.First);
        Period(changes, $"{at}.renewal", "renewal", level.Renewal, wanted.Renewal);
        if (!pack.StaffingGroups.IsSet || level.StaffingGroups.ToHashSet().SetEquals(wanted.Groups)) return changes;
        // Whom a manager decides about must stand in the level, so this goes first.
        if (level.ByDecisionFor.Is(out var decided) && decided.Except(wanted.Groups).Any())
            changes.Add(new($"{at}.by_decision_for", decided.Intersect(wanted.Groups).ToList() is { Count: > 0 } left ? JsonSerializer.Serialize(left) : Open, true, "groups"));
        changes.Add(new($"{at}.staffing_groups", JsonSerializer.Serialize(wanted.Groups), true, "groups"));
        return changes;
    }

    public static List<Change> Of(PackRequirement requirement, Wanted wanted)
    {
        var changes = new List<Change>();
        var at = $"requirements.{requirement.Code}";
        Force(changes, at, requirement.Force, wanted);
        Period(changes, $"{at}.deadline_after_start", "first", requirement.DeadlineAfterStart, wanted.First);
        Period(changes, $"{at}.renewal", "renewal", requirement.Renewal, wanted.Renewal);
        var (who, sectors) = (requirement.For, wanted.Sectors.Select(Names.Code).ToList());
        if (who.StaffingGroups.ToHashSet().SetEquals(wanted.Groups) && who.Roles.ToHashSet().SetEquals(wanted.Roles) && who.Sectors.Select(Names.Code).ToHashSet().SetEquals(sectors)) return changes;
        var asked = new Dictionary<string, object>();
        if (wanted.Groups.Count > 0) asked["staffing_groups"] = wanted.Groups;
        if (wanted.Roles.Count > 0) asked["roles"] = wanted.Roles;
        if (sectors.Count > 0) asked["sectors"] = sectors;
        if (who.Levels.Count > 0) asked["levels"] = who.Levels;
        if (who.TargetGroups.Count > 0) asked["target_groups"] = who.TargetGroups;
        if (asked.Count == 0) asked["everyone"] = true;
        changes.Add(new($"{at}.for", JsonSerializer.Serialize(asked), true, "groups"));
        return changes;
    }

    private const string Open = "\"unspecified\"";

    private static void Force(List<Change> changes, string at, Setting<RequirementForce> set, Wanted wanted)
    {
        if ((set.Is(out var force) ? force : (RequirementForce?)null) == wanted.Force) return;
        changes.Add(new($"{at}.force", wanted.Force is { } strong ? JsonSerializer.Serialize(Names.Code(strong)) : Open, wanted.Force is null, "force"));
    }

    private static void Period(List<Change> changes, string path, string field, Setting<Period> set, Period? wanted)
    {
        if ((set.Is(out var period) ? period : (Period?)null) == wanted) return;
        changes.Add(new(path, wanted is { } p ? JsonSerializer.Serialize($"P{p.Count}{p.Unit switch { PeriodUnit.Weeks => 'W', PeriodUnit.Months => 'M', PeriodUnit.Years => 'Y', _ => 'D' }}") : Open, wanted is null, field));
    }

    /// <param name="Plain">Put in place of what stood there; otherwise it goes before it and what the strategy states stays beside it.</param>
    /// <param name="Field">The question of the form that it answers.</param>
    public sealed record Change(string Path, string Json, bool Plain, string Field);

    /// <summary>As an officer wants it. Null leaves a value open.</summary>
    public sealed record Wanted
    {
        public RequirementForce? Force { get; init; }

        public Period? First { get; init; }

        public Period? Renewal { get; init; }

        public IReadOnlyList<string> Groups { get; init; } = [];

        public IReadOnlyList<string> Roles { get; init; } = [];

        public IReadOnlyList<Partnerships.Sector> Sectors { get; init; } = [];
    }
}
