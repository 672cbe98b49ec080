using GoldenThread.Surveys;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Surveys.Forms;

/// <summary>How a question is put on a page.</summary>
public static class QuestionWords
{
    public const string NotMyRole = "Not part of my role";

    public static string Label(Question question) => question.Required ? question.Words : $"{question.Words} (optional)";

    /// <summary>The hint, and where only the ends of a scale have words, what they mean.</summary>
    public static string? Hint(Question question)
    {
        var ends = question.Scale is { Labels: [var low, var high] } scale ? $"{scale.From} is “{low}”, {scale.To} is “{high}”." : null;
        var how = question.Kind switch
        {
            QuestionKind.Choices => "Choose all that apply.",
            QuestionKind.Date => "For example 24 11 2026.",
            QuestionKind.Number when question.Between is { } b => $"A whole number from {b.From} to {b.To}.",
            QuestionKind.Number => "A whole number.",
            _ => ends,
        };
        var all = string.Join(" ", new[] { question.Hint, how }.OfType<string>());
        return all.Length == 0 ? null : all;
    }

    public static IEnumerable<Choice> Choices(Question question)
    {
        if (question.Scale is { } scale)
        {
            foreach (var point in scale.Points) yield return new($"{point}", scale.Labels.Count > 2 ? $"{point}: {scale.LabelOf(point)}" : $"{point}");
            if (scale.NotMyRole) yield return new(AnswerValue.NotMyRoleCode, NotMyRole);
        }

        foreach (var option in question.Options) yield return new(option.Code, option.Words);
    }

    /// <summary>Points without words stand side by side; words stand one below the other.</summary>
    public static bool SideBySide(Question question) => question.Kind == QuestionKind.Scale && question.Scale is { Labels.Count: <= 2 };
}
