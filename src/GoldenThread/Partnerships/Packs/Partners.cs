using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Who stands behind the partnership: the statutory partners, their capacities, and who else is named .</summary>
[Carried("capacity_rules")]
public sealed record Partners : IChecked
{
    public required Setting<IReadOnlyList<string>> Statutory { get; init; }

    public required Setting<int> StatutoryCount { get; init; }

    public required Setting<IReadOnlyList<string>> Capacities { get; init; }

    public required Setting<IReadOnlyList<string>> FundingHeads { get; init; }

    public required Setting<string> Funding { get; init; }

    public required Setting<IReadOnlyList<string>> RelevantAgenciesNamed { get; init; }

    public required Setting<IReadOnlyList<string>> SectorsNamed { get; init; }

    public required Setting<IReadOnlyList<string>> ExternalBodies { get; init; }

    public required Setting<IReadOnlyList<string>> Neighbours { get; init; }

    public required Setting<IReadOnlyList<string>> Joint { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Statutory.Is(out var named) && StatutoryCount.Is(out var count) && named.Count != count)
            yield return new("statutory", $"{named.Count} partners are named, and statutory_count says {count}", "Make the two agree.");
    }
}
