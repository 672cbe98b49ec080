using System.Text.Json.Serialization;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>What lies beneath every partnership's pack: the clocks of national guidance, each with its edition and whether it was checked.</summary>
public sealed record NationalPack
{
    [JsonPropertyName("pack")]
    public required PackHeader Header { get; init; }

    public required IReadOnlyList<Guidance> Guidance { get; init; }

    public required IReadOnlyList<NationalClock> Clocks { get; init; }

    /// <summary>National reviews and reports that a finding may be recorded from.</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];

    [NotWritten]
    public PackFacts Facts { get; init; } = PackFacts.None;
}

/// <summary>An edition of national guidance or law.</summary>
public sealed record Guidance
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public PartialDate? Published { get; init; }

    /// <summary>The edition that took its place.</summary>
    [RefersTo("guidance")]
    public string? SupersededBy { get; init; }

    public string? Note { get; init; }
}

/// <summary>A time limit of national guidance.</summary>
public sealed record NationalClock : IChecked
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required Period Period { get; init; }

    /// <summary>Counted back from the day instead of forward.</summary>
    public ClockDirection Direction { get; init; }

    public required string CountedFrom { get; init; }

    [RefersTo("guidance")]
    public required string Edition { get; init; }

    /// <summary>Where the limit was read.</summary>
    public required string Source { get; init; }

    /// <summary>False: general knowledge of the field, not found in the source itself; say so wherever it is shown.</summary>
    public required bool Verified { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Period.Unit is PeriodUnit.Hours) yield return ClockUnit.NotHours("period");
    }
}

public enum ClockDirection
{
    After,
    Before,
}

/// <summary>A published national review or report: what a finding is filled in from. Never case detail.</summary>
public sealed record Publication
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The kind of finding it makes: national_review, research.</summary>
    public required string Kind { get; init; }

    /// <summary>The day, month or year, as far as it is known.</summary>
    public PartialDate? Published { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public string? Address { get; init; }

    public required bool Verified { get; init; }

    public string? Note { get; init; }
}
