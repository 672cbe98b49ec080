using System.Text.RegularExpressions;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Which pack this is, which version, and from which day it counts.</summary>
public sealed partial record PackHeader : IChecked
{
    private static readonly string[] _ourWords = ["api", "assets", "health", "openapi"];

    public PackKind Kind { get; init; }

    /// <summary>The partnership's word in addresses. By place: two boards use the same initials (A-WIG-01).</summary>
    public required string Slug { get; init; }

    public required string Version { get; init; }

    /// <summary>The first day on which this version counts; it counts until the next one does.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The years on the strategy's title page. Only a label: a term that has ended does not end the version.</summary>
    public string? Term { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (!Word().IsMatch(Slug) || _ourWords.Contains(Slug))
            yield return new("slug", $"\"{Slug}\" cannot stand in an address of its own", "Use the place's name in small letters, digits and hyphens.");
        if (!Word().IsMatch(Version))
            yield return new("version", $"\"{Version}\" is not a version code", "Use small letters, digits and hyphens, such as 2021-2024.");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

public enum PackKind
{
    Partnership,

    /// <summary>Lies beneath every partnership's pack.</summary>
    National,

    /// <summary>A sector's own guidance, which a partnership may switch on.</summary>
    Sector,
}

/// <summary>A document the facts come from.</summary>
public sealed record PackSource
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public Setting<string> Period { get; init; } = Setting.Open<string>("period");

    public string? Note { get; init; }
}
