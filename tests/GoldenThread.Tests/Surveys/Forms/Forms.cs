using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys.Forms;

/// <summary>Questions for tests.</summary>
internal static class Ask
{
    public static Question Scale(string item, int from = 1, int to = 5, bool required = true, bool notMyRole = false, params string[] labels) => new()
    {
        Item = item, Kind = QuestionKind.Scale, Words = $"How confident are you with {item}?", Required = required,
        Scale = new() { From = from, To = to, NotMyRole = notMyRole, Labels = labels },
    };

    public static Question Choice(string item, params string[] codes) =>
        new() { Item = item, Kind = QuestionKind.Choice, Words = $"Which of {item}?", Options = [.. codes.Select(c => new Option(c, c.ToUpperInvariant()))] };

    public static Question Choices(string item, params string[] codes) => Choice(item, codes) with { Kind = QuestionKind.Choices };

    public static Question Of(QuestionKind kind, string item, bool required = false) => new() { Item = item, Kind = kind, Words = $"What about {item}?", Required = required };

    public static Form Form(params Question[] questions) => new() { Title = "After the course", Questions = questions };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Typed(params (string Item, string Value)[] values) =>
        values.GroupBy(v => v.Item).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(v => v.Value)]);
}
