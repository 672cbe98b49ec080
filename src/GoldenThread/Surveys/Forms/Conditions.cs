namespace GoldenThread.Surveys;

/// <summary>Which questions are asked, given what was answered before. A question hangs only on earlier ones; what is not asked has no answer, so what hangs on it is not asked either.</summary>
public static class Conditions
{
    public static bool Shown(Question question, IReadOnlyDictionary<string, AnswerValue> earlier) =>
        question.ShownWhen is not { } when || (earlier.TryGetValue(when.Item, out var answer) && answer.Codes.Any(when.IsAnyOf.Contains));

    /// <summary>Reads a whole form as it was sent: the answers of the questions that are asked, and what is wrong with which.</summary>
    public static FilledForm Read(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> typed)
    {
        var answers = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = new List<string>();
        foreach (var question in form.Questions)
        {
            if (!Shown(question, answers)) continue;
            asked.Add(question.Item);
            var (answer, no) = AnswerShape.Read(question, typed.GetValueOrDefault(question.Item, []));
            if (answer is not null) answers[question.Item] = answer;
            if (no is not null) wrong[question.Item] = no;
        }

        return new(answers, wrong, asked);
    }
}

/// <summary>What a form holds: the answers by item, what is wrong by item, and the items that were asked.</summary>
public sealed record FilledForm(IReadOnlyDictionary<string, AnswerValue> Answers, IReadOnlyDictionary<string, string> Wrong, IReadOnlyList<string> Asked);
