using System.Text.Json.Serialization;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>What a sector's own guidance asks, beside every partnership's framework; a partnership switches it on, and then its version keeps the whole of it.</summary>
public sealed record SectorPack
{
    [JsonPropertyName("pack")]
    public required PackHeader Header { get; init; }

    public required Overlay Overlay { get; init; }

    /// <summary>What the guidance asks, and of whom.</summary>
    public required IReadOnlyList<PackRequirement> Requirements { get; init; }

    /// <summary>The word it is switched on by.</summary>
    [NotWritten]
    public string Code => Header.Slug.Replace('-', '_');
}

/// <summary>The guidance a sector pack was taken from.</summary>
public sealed record Overlay
{
    public required string Title { get; init; }

    public required string Edition { get; init; }

    public required IReadOnlyList<Sector> Sectors { get; init; }

    public required string Source { get; init; }

    /// <summary>The day from which the edition counts, as far as it is known.</summary>
    public PartialDate? InForceFrom { get; init; }

    public string? Note { get; init; }
}

/// <summary>A sector's requirements as a partnership's version holds them.</summary>
public sealed record AdoptedOverlay
{
    public required string Code { get; init; }

    public required Overlay Overlay { get; init; }

    public required IReadOnlyList<PackRequirement> Requirements { get; init; }
}
