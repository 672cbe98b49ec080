using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Who the partnership is, and what it lends to the screens: two lines of name, a mark, one accent.</summary>
public sealed record Identity : IChecked
{
    public required string Name { get; init; }

    /// <summary>The name as the page head breaks it.</summary>
    public required IReadOnlyList<string> NameLines { get; init; }

    public required string ShortName { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Two to twelve characters beside the name.</summary>
    public required string Mark { get; init; }

    /// <summary>No strategy names a colour: it is local.</summary>
    public required Setting<Colour> Accent { get; init; }

    public required string Area { get; init; }

    public required IReadOnlyList<Domain> Domains { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (NameLines.Count != 2) yield return new("name_lines", $"the name stands in two lines, not {NameLines.Count}", "Write exactly two.");
        if (Mark.Length is < 2 or > 12) yield return new("mark", $"\"{Mark}\" has {Mark.Length} characters", "Use 2 to 12.");
        if (Accent.Is(out var accent) && accent.BestContrast < 4.5)
            yield return new("accent", $"neither white nor ink can be read on {accent} ({accent.BestContrast:0.0} to 1)", "Choose a darker or a lighter colour: at least 4.5 to 1 is needed.");
    }
}

/// <summary>Whom the partnership works for.</summary>
public enum Domain
{
    Children,
    AdultsAtRisk,
}
