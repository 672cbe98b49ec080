using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A training level: for whom, by when after starting, and how often again.</summary>
[Carried("examples", "intercollegiate")]
public sealed record PackLevel
{
    public required string Code { get; init; }

    public Setting<string> Name { get; init; } = Setting.Open<string>("name");

    public required int Order { get; init; }

    /// <summary>The staffing groups it is for, where the partnership counts by them.</summary>
    [RefersTo("staffing_groups")]
    public IReadOnlyList<string> StaffingGroups { get; init; } = [];

    /// <summary>The staffing group that needs no level above this one.</summary>
    [RefersTo("staffing_groups")]
    public string? MaxForGroup { get; init; }

    public Setting<string> Audience { get; init; } = Setting.Open<string>("audience");

    /// <summary>How long somebody new has.</summary>
    public required Setting<Period> DeadlineAfterStart { get; init; }

    /// <summary>How long it lasts.</summary>
    public required Setting<Period> Renewal { get; init; }

    public Setting<Prerequisite> Prerequisite { get; init; } = Setting.Open<Prerequisite>("prerequisite");

    /// <summary>What counts as having done it.</summary>
    public Setting<IReadOnlyList<string>> Evidence { get; init; } = Setting.Open<IReadOnlyList<string>>("evidence");

    public string? Note { get; init; }
}

/// <summary>What must have been done before.</summary>
public sealed record Prerequisite
{
    public required string Kind { get; init; }

    public string? AppliesTo { get; init; }
}
