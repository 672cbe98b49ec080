using System.Text.Json.Serialization;

namespace GoldenThread.Surveys;

/// <summary>One question as a version of a form puts it. Its item is what it asks about, and stays the same from year to year even when the words are mended.</summary>
public sealed record Question
{
    /// <summary>The stable code of what is asked: "confidence_raise_concern". Same item, comparable answers.</summary>
    public required string Item { get; init; }

    public required QuestionKind Kind { get; init; }

    public required string Words { get; init; }

    public string? Hint { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Required { get; init; }

    /// <summary>For a scale.</summary>
    public Scale? Scale { get; init; }

    /// <summary>For choice and choices.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>For a number.</summary>
    public Between? Between { get; init; }

    /// <summary>Asked only when an earlier answer says so; null asks everybody.</summary>
    public Condition? ShownWhen { get; init; }

    /// <summary>This asks, looking back, what that item asks about now: a retrospective pre-test.</summary>
    public string? ThenOf { get; init; }
}

public enum QuestionKind
{
    Scale,
    Choice,
    Choices,
    ShortText,
    LongText,
    Number,
    Date,
}

/// <summary>Points from the lowest to the highest. Labels: none, one for each end, or one for each point.</summary>
public sealed record Scale
{
    public required int From { get; init; }

    public required int To { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Whether "not part of my role" may be chosen instead of a point.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NotMyRole { get; init; }

    [JsonIgnore]
    public IEnumerable<int> Points => Enumerable.Range(From, To - From + 1);

    /// <summary>The words for a point, or null where it has none.</summary>
    public string? LabelOf(int point) =>
        Labels.Count == To - From + 1 ? Labels[point - From]
        : Labels.Count == 2 && point == From ? Labels[0]
        : Labels.Count == 2 && point == To ? Labels[1]
        : null;
}

/// <summary>Something that can be chosen: its stable code, and its words.</summary>
public sealed record Option(string Code, string Words);

/// <summary>The whole numbers that are accepted.</summary>
public sealed record Between(int From, int To);

/// <summary>Holds when the earlier question was shown and answered with one of these: points, codes of options, or "not_my_role".</summary>
public sealed record Condition(string Item, IReadOnlyList<string> IsAnyOf);
