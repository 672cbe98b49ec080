using System.Globalization;
using System.Text;

namespace GoldenThread.Surveys;

/// <summary>Whether what was typed or chosen is an answer to this question.</summary>
public static class AnswerShape
{
    public const int LongestShort = 200;

    public const int LongestLong = 5_000;

    private static readonly string[] _days = ["yyyy-MM-dd", "d M yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy"];

    /// <summary>The answer, null where nothing was answered, or what to do about it.</summary>
    public static (AnswerValue? Answer, string? Wrong) Read(Question question, IReadOnlyList<string> typed)
    {
        var given = typed.Select(Clean).OfType<string>().ToList();
        if (given.Count == 0) return (null, question.Required ? Ask(question.Kind) : null);
        if (given.Count > 1 && question.Kind != QuestionKind.Choices) return (null, "Give one answer only.");
        return question.Kind switch
        {
            QuestionKind.Scale => Point(question.Scale!, given[0]),
            QuestionKind.Choice => Chosen(question, given) is [var one] ? (new() { Choice = one }, null) : (null, "Choose one of the answers."),
            QuestionKind.Choices => Chosen(question, given) is { } all ? (new() { Choices = all }, null) : (null, "Choose from the answers."),
            QuestionKind.Number => Number(question.Between, given[0]),
            QuestionKind.Date => DateOnly.TryParseExact(given[0], _days, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.AllowWhiteSpaces, out var day) && day.Year is >= 1900 and <= 2200
                ? (new() { Day = day }, null)
                : (null, "Write a day like 24 11 2026."),
            QuestionKind.ShortText => Text(given[0].Replace('\n', ' '), LongestShort),
            _ => Text(given[0], LongestLong),
        };
    }

    private static (AnswerValue?, string?) Point(Scale scale, string given)
    {
        if (given == AnswerValue.NotMyRoleCode && scale.NotMyRole) return (new() { NotMyRole = true }, null);
        return int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var point) && point >= scale.From && point <= scale.To
            ? (new() { Number = point }, null)
            : (null, $"Choose a point from {scale.From} to {scale.To}.");
    }

    private static (AnswerValue?, string?) Number(Between? range, string given)
    {
        if (!int.TryParse(given, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return (null, "Write a whole number, in figures.");
        return range is null || (number >= range.From && number <= range.To) ? (new() { Number = number }, null) : (null, $"Write a whole number from {range.From} to {range.To}.");
    }

    private static (AnswerValue?, string?) Text(string given, int longest) =>
        given.Length <= longest ? (new() { Text = given }, null) : (null, $"Use {longest:N0} characters or fewer; there are {given.Length:N0}.");

    private static List<string>? Chosen(Question question, List<string> given)
    {
        var chosen = given.Distinct(StringComparer.Ordinal).ToList();
        return chosen.TrueForAll(c => question.Options.Any(o => o.Code == c)) ? [.. question.Options.Select(o => o.Code).Where(chosen.Contains)] : null;
    }

    private static string Ask(QuestionKind kind) => kind switch
    {
        QuestionKind.Scale or QuestionKind.Choice => "Choose an answer.",
        QuestionKind.Choices => "Choose at least one.",
        QuestionKind.Number => "Write a number.",
        QuestionKind.Date => "Write a day.",
        _ => "Write an answer.",
    };

    /// <summary>Half a character cannot be stored; it becomes the sign for one that could not be read.</summary>
    private static string? Clean(string typed) => Typed.Clean(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)));
}
