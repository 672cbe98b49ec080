using System.Globalization;
using GoldenThread.Surveys;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>A question as the fields of a form, and back. Lists are typed one a line.</summary>
public sealed class QuestionFields
{
    public string? Item { get; set; }

    public string? Words { get; set; }

    public string? Hint { get; set; }

    public string? Kind { get; set; }

    public bool Required { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Labels { get; set; }

    public bool NotMyRole { get; set; }

    public string? Options { get; set; }

    public string? Least { get; set; }

    public string? Most { get; set; }

    public string? After { get; set; }

    public string? Answers { get; set; }

    public string? ThenOf { get; set; }

    public static QuestionFields Of(Question q) => new()
    {
        Item = q.Item,
        Words = q.Words,
        Hint = q.Hint,
        Kind = Names.Code(q.Kind),
        Required = q.Required,
        From = Text(q.Scale?.From),
        To = Text(q.Scale?.To),
        Labels = string.Join('\n', q.Scale?.Labels ?? []),
        NotMyRole = q.Scale?.NotMyRole == true,
        Options = string.Join('\n', q.Options.Select(o => $"{o.Code}: {o.Words}")),
        Least = Text(q.Between?.From),
        Most = Text(q.Between?.To),
        After = q.ShownWhen?.Item,
        Answers = string.Join('\n', q.ShownWhen?.IsAnyOf ?? []),
        ThenOf = q.ThenOf,
    };

    /// <summary>The question; what is wrong with it is said when the form is looked at as a whole.</summary>
    public Question Read(Form form, string? inPlaceOf)
    {
        var kind = Names.FromCode<QuestionKind>(Kind) ?? QuestionKind.LongText;
        var words = Typed.Clean(Words) ?? "";
        return new()
        {
            Item = Typed.Clean(Item) ?? inPlaceOf ?? FormChange.CodeOf(words, form.Questions.Select(q => q.Item)),
            Kind = kind,
            Words = words,
            Hint = Typed.Clean(Hint),
            Required = Required,
            Scale = kind == QuestionKind.Scale ? new() { From = Whole(From) ?? 0, To = Whole(To) ?? 0, Labels = Lines(Labels), NotMyRole = NotMyRole } : null,
            Options = kind is QuestionKind.Choice or QuestionKind.Choices ? ReadOptions() : [],
            Between = kind == QuestionKind.Number && Whole(Least) is { } least && Whole(Most) is { } most ? new(least, most) : null,
            ShownWhen = Typed.Clean(After) is { } after ? new(after, Lines(Answers)) : null,
            ThenOf = kind == QuestionKind.Scale ? Typed.Clean(ThenOf) : null,
        };
    }

    /// <summary>"yes: Yes, often", or only the words, which then make the code.</summary>
    private List<Option> ReadOptions()
    {
        var options = new List<Option>();
        foreach (var line in Lines(Options))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var code = colon > 0 ? line[..colon].Trim() : "";
            var coded = code.Length > 0 && code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
            var words = coded ? line[(colon + 1)..].Trim() : line;
            options.Add(new(coded ? code : FormChange.CodeOf(words, options.Select(o => o.Code)), words));
        }

        return options;
    }

    private static List<string> Lines(string? text) => [.. (Typed.Clean(text) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
