using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Data.Samples;

/// <summary>Where a job stands in a pack's own staff groups, levels or target groups: filled in order, from least contact with children to most responsibility.</summary>
internal sealed class Placement
{
    private const int Contacts = 8;

    private readonly IReadOnlyList<string> _groups;
    private readonly IReadOnlyList<string> _steps;
    private readonly Dictionary<string, string> _decidedAbove = new(StringComparer.Ordinal);

    public Placement(Pack pack)
    {
        _groups = pack.StaffingGroups.Is(out var groups) ? [.. groups.Select(g => g.Code)] : [];
        var levels = pack.Levels.OrderBy(l => l.Order).ToList();
        _steps = _groups.Count > 0 ? []
            : levels.Count > 0 ? [.. levels.Select(l => l.Code)]
            : pack.TargetGroups.Items.Is(out var targets) ? [.. targets.Select(t => t.Code)] : [];
        // A group that stands in two levels which are not for everybody: the manager decides whether the higher one is asked.
        foreach (var group in _groups)
            if (levels.Where(l => l.StaffingGroups.Count < _groups.Count && l.StaffingGroups.Contains(group)).ToList() is { Count: > 1 } two)
                _decidedAbove[group] = two[^1].Code;
    }

    public string? GroupOf(Contact contact) => _groups.Count == 0 ? null : _groups[(int)contact * _groups.Count / Contacts];

    /// <summary>What the manager decided; null where nobody has, or where there is nothing to decide.</summary>
    public string? LevelOf(Contact contact, Dice dice)
    {
        if (GroupOf(contact) is { } group) return _decidedAbove.TryGetValue(group, out var above) && dice.Percent(30) ? above : null;
        if (_steps.Count == 0 || dice.Percent(8)) return null;
        var step = contact switch { Contact.Occasional => 0, Contact.Regular => 1, Contact.Mainly => 2, _ => 3 };
        return _steps[Math.Min(_steps.Count - 1, step * _steps.Count / 4)];
    }
}
