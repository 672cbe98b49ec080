using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>What the partnership has set itself to change.</summary>
public sealed record PackPriorities
{
    public Setting<Term> Period { get; init; } = Setting.Open<Term>("period");

    public required Setting<IReadOnlyList<PackPriority>> Items { get; init; }

    public string? Note { get; init; }
}

/// <summary>One priority, with what is promised under it and the questions it asks of practice.</summary>
[Carried("linked", "practice_model", "context", "folder")]
public sealed record PackPriority
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public IReadOnlyList<string> Commitments { get; init; } = [];

    public IReadOnlyList<string> Prompts { get; init; } = [];

    public string? Note { get; init; }
}
