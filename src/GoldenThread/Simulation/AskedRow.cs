using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>One thing a policy asks, said in words: of whom, how strongly, by when and how often again (R-031).</summary>
/// <param name="Path">Where it stands in the policy: levels.level_1.</param>
/// <param name="From">The sector's guidance it comes from, with the edition; null where it is the partnership's own.</param>
public sealed record AskedRow(string Path, string Code, string Name, RequirementForce? Force, string Who, string First, string Often, string? From)
{
    /// <summary>Guidance of a sector is switched on or off, never rewritten.</summary>
    public bool IsOwn => From is null;

    public static IReadOnlyList<AskedRow> Of(Pack pack)
    {
        var rules = FrameworkRules.Of(pack);
        var groups = pack.StaffingGroups.Or([]).Select(g => g.Code).ToList();
        return
        [
            .. pack.Levels.OrderBy(l => l.Order).Select(l => Row($"levels.{l.Code}", rules.Named(l.Code)!, l.Force.Is(out var force) ? force : null, OfLevel(l, groups), null)),
            .. pack.Requirements.Select(r => Row($"requirements.{r.Code}", Asked(rules, r), r.Force.Is(out var force) ? force : null, OfRequirement(r), null)),
            .. pack.Overlays.SelectMany(o => o.Requirements.Select(r => Row($"overlays.{o.Code}.requirements.{r.Code}", Asked(rules, r), r.Force.Is(out var force) ? force : null, OfRequirement(r), $"{o.Overlay.Title}, {o.Overlay.Edition}"))),
        ];
    }

    private static Asked Asked(FrameworkRules rules, PackRequirement requirement) =>
        rules.Named(requirement.Code) ?? rules.OfOrganisations.First(o => o.Requirement.Code == requirement.Code).Asked;

    private static AskedRow Row(string path, Asked asked, RequirementForce? force, string who, string? from) =>
        new(path, asked.Code, asked.Name, force, who, asked.First.IsNone ? "no first date is set" : $"within {DueInWords.Say(asked.First)} of starting", DueInWords.Often(asked), from);

    private static string OfLevel(PackLevel level, List<string> groups)
    {
        if (groups.Count == 0) return "whoever a manager puts at this level";
        var words = level.StaffingGroups.Count == groups.Count ? "everybody" : level.StaffingGroups.Count == 0 ? "whoever a manager puts at this level" : Groups(level.StaffingGroups);
        return level.ByDecisionFor.Is(out var decided) && decided.Count > 0 ? $"{words}; in {Groups(decided)} if the manager decides so" : words;
    }

    private static string OfRequirement(PackRequirement requirement)
    {
        var who = requirement.For;
        var of = new List<string>();
        if (who.Roles.Count > 0) of.Add(Either(who.Roles));
        if (who.StaffingGroups.Count > 0) of.Add(Groups(who.StaffingGroups));
        if (who.Levels.Count > 0) of.Add($"level {Either(who.Levels)}");
        if (who.TargetGroups.Count > 0) of.Add(Either(who.TargetGroups));
        if (of.Count == 0) of.Add(requirement.AttachedTo == AttachedTo.Organisation ? "each organisation" : "everybody");
        return string.Join(", ", of) + (who.Sectors.Count > 0 ? $" in {Either(who.Sectors.Select(Names.Code))}" : "");
    }

    private static string Groups(IReadOnlyList<string> groups) => groups.Count == 1 ? $"staff group {groups[0]}" : $"staff groups {string.Join(", ", groups.Take(groups.Count - 1))} and {groups[^1]}";

    private static string Either(IEnumerable<string> codes)
    {
        var words = codes.Select(c => c.Replace('_', ' ')).ToList();
        return words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
    }
}
