using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>An ordered set of recommended courses .</summary>
[Carried("content")]
public sealed record PackPathway
{
    public required string Code { get; init; }

    public required PathwayStatus Status { get; init; }

    public Setting<string> Name { get; init; } = Setting.Open<string>("name");

    /// <summary>What it leads through, in order: titles of courses or codes of requirements.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];
}

public enum PathwayStatus
{
    Live,
    Planned,
}

/// <summary>The guidance a partnership names for each sector .</summary>
[Carried("others")]
public sealed record SectorGuidance
{
    public Setting<string> Health { get; init; } = Setting.Open<string>("health");

    public Setting<string> Education { get; init; } = Setting.Open<string>("education");

    public Setting<string> EarlyYears { get; init; } = Setting.Open<string>("early_years");

    public Setting<string> Force { get; init; } = Setting.Open<string>("force");

    public Setting<string> Of(Sector sector) => sector switch
    {
        Sector.Health => Health,
        Sector.Education => Education,
        Sector.EarlyYears => EarlyYears,
        _ => Setting.Open<string>("sector_guidance"),
    };
}

/// <summary>Whose duty Prevent training is .</summary>
public sealed record PreventDuty
{
    public required Setting<string> DutyOf { get; init; }

    public required Setting<string> Training { get; init; }
}
