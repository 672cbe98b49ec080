using GoldenThread.Surveys;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Surveys.Questionnaires;

/// <summary>What kinds of question there are, in words.</summary>
public static class QuestionKinds
{
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("scale", "A scale", "Points from low to high"),
        new("choice", "One of several answers"),
        new("choices", "Any of several answers"),
        new("short_text", "A short text", "One line"),
        new("long_text", "A long text", "Several lines"),
        new("number", "A number"),
        new("date", "A day"),
    ];

    public static string Of(Question question)
    {
        var kind = question.Kind switch
        {
            QuestionKind.Scale when question.Scale is { } s => $"Scale {s.From} to {s.To}",
            QuestionKind.Choice => $"One of {question.Options.Count}",
            QuestionKind.Choices => $"Any of {question.Options.Count}",
            var other => All.First(c => c.Value == Names.Code(other)).Words,
        };
        return kind + (question.Required ? ", must be answered" : "") + (question.ShownWhen is { } when ? $", asked by {when.Item}" : "");
    }
}
