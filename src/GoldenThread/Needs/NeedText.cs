using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Needs;

/// <summary>What was typed about a need, as it can be kept under the policy of the day.</summary>
public sealed record NeedText(
    string? Title, IReadOnlyCollection<Guid>? AgencyIds = null, string? Source = null, string? Evidence = null, string? Theme = null,
    string? Priority = null, IReadOnlyCollection<string>? StaffGroups = null, Guid? OwnerId = null)
{
    /// <summary>Checks lengths and the policy's codes; the source is named or follows from what the need was raised from.</summary>
    /// <param name="originKind">The kind of what it was raised from: a finding's kind, "agency".</param>
    internal Result<NeedText> Taken(Pack? pack, string originKind)
    {
        var typed = new Typed();
        var groups = (StaffGroups ?? []).Select(g => typed.May("staffGroups", g, 60)).OfType<string>().Distinct().ToList();
        var taken = this with
        {
            Title = typed.Must("title", Title, 300, "Say what people need to learn."),
            Source = typed.May("source", Source, 200),
            Evidence = typed.May("evidence", Evidence, 4000),
            Theme = typed.May("theme", Theme, 200),
            Priority = typed.May("priority", Priority, 60),
            StaffGroups = groups,
            AgencyIds = [.. (AgencyIds ?? []).Distinct()],
        };
        typed.Check("priority", taken.Priority is null || PackCodes.MayStand(PackCodes.Priorities(pack), taken.Priority), "Choose one of the partnership's priorities.");
        typed.Check("staffGroups", groups.TrueForAll(g => PackCodes.MayStand(PackCodes.StaffGroups(pack), g)), "Choose among the groups and levels of this partnership.");
        typed.Check("staffGroups", groups.Count <= 40, "Choose 40 groups at the most.");
        if (typed.No is { } no) return no;
        var sources = pack?.Needs.Sources ?? Setting.Open<IReadOnlyList<NeedSource>>("needs.sources");
        return Sources.Choose(sources, taken.Source, originKind).Is(out var chosen, out var unnamed) ? taken with { Source = chosen.Source } : unnamed;
    }
}
