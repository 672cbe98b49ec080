using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>How the partnership finds out whether learning made a difference.</summary>
public sealed record EvaluationPolicy : IChecked
{
    public required Setting<string> Model { get; init; }

    /// <summary>Kirkpatrick: 1 reaction, 2 learning, 3 behaviour, 4 results; 5 return on investment.</summary>
    public required Setting<IReadOnlyList<int>> Levels { get; init; }

    public required Setting<IReadOnlyList<string>> LevelNames { get; init; }

    public required Setting<IReadOnlyList<string>> Considerations { get; init; }

    public required Setting<IReadOnlyList<string>> Covers { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> LedBy { get; init; }

    [RefersTo("groups", "roles")]
    public required Setting<string> ReviewedBy { get; init; }

    public required Setting<string> SummaryPerEvent { get; init; }

    public required Setting<IReadOnlyList<EvaluationStep>> Steps { get; init; }

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (Levels.Is(out var levels) && levels.Any(l => l is < 1 or > 5)) yield return EvaluationStep.NoSuchLevel("levels");
        if (Levels.Is(out levels) && LevelNames.Is(out var names) && names.Count != levels.Count)
            yield return new("level_names", $"there are {levels.Count} levels and {names.Count} names", "Give each level one name.");
    }
}
