using System.Globalization;
using System.Text.Json.Serialization;

namespace GoldenThread.Surveys;

/// <summary>An answer to one question, in the one member that fits its kind.</summary>
public sealed record AnswerValue
{
    /// <summary>What a form sends, and a condition names, for "not part of my role".</summary>
    public const string NotMyRoleCode = "not_my_role";

    /// <summary>A point of a scale, or a number.</summary>
    public int? Number { get; init; }

    /// <summary>The option of a choice.</summary>
    public string? Choice { get; init; }

    /// <summary>The options of choices.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public string? Text { get; init; }

    public DateOnly? Day { get; init; }

    public bool NotMyRole { get; init; }

    /// <summary>The words that conditions compare.</summary>
    [JsonIgnore]
    public IEnumerable<string> Codes
    {
        get
        {
            if (NotMyRole) yield return NotMyRoleCode;
            if (Number is { } number) yield return number.ToString(CultureInfo.InvariantCulture);
            if (Choice is not null) yield return Choice;
            foreach (var choice in Choices) yield return choice;
        }
    }
}
