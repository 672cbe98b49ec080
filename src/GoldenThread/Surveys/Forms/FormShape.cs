namespace GoldenThread.Surveys;

/// <summary>Whether a form can be published: everything it needs is there, and nothing hangs in the air.</summary>
public static class FormShape
{
    public const int MostQuestions = 100;

    public const int MostOptions = 50;

    public const int LongestWords = 500;

    public const int LongestIntroduction = 2_000;

    /// <summary>What stands in the way, by question ("" for the form itself); empty when nothing does.</summary>
    public static IReadOnlyList<FormFault> Faults(Form form) => [.. OfForm(form), .. form.Questions.SelectMany((_, i) => OfQuestion(form, i))];

    private static IEnumerable<FormFault> OfForm(Form form)
    {
        if (string.IsNullOrWhiteSpace(form.Title)) yield return new("", "Give the form a title.");
        else if (form.Title.Length > 200) yield return new("", "Use 200 characters or fewer for the title.");
        if (form.Introduction?.Length > LongestIntroduction) yield return new("", $"Use {LongestIntroduction:N0} characters or fewer for the introduction.");
        if (form.Questions.Count == 0) yield return new("", "Add a question.");
        if (form.Questions.Count > MostQuestions) yield return new("", $"A form has at most {MostQuestions} questions; people stop answering long before.");
    }

    private static IEnumerable<FormFault> OfQuestion(Form form, int at)
    {
        var question = form.Questions[at];
        var item = question.Item;
        if (!IsCode(item)) yield return new(item, "Give the question a code of small letters, digits and _ (at most 60).");
        if (form.Questions.Take(at).Any(q => q.Item == item)) yield return new(item, "Another question has the same code. Give each its own.");
        if (string.IsNullOrWhiteSpace(question.Words)) yield return new(item, "Write the question.");
        else if (question.Words.Length > LongestWords) yield return new(item, $"Use {LongestWords} characters or fewer for the question.");
        if (question.Hint?.Length > LongestWords) yield return new(item, $"Use {LongestWords} characters or fewer for the hint.");
        foreach (var words in OfKind(question)) yield return new(item, words);
        if (question.ShownWhen is { } when && WrongCondition(form, at, when) is { } no) yield return new(item, no);
        if (question.ThenOf is { } now && !IsThenOf(form, question, now)) yield return new(item, "A question that looks back belongs to a scale question of this form with the same points.");
    }

    private static IEnumerable<string> OfKind(Question question)
    {
        if (question.Kind == QuestionKind.Scale)
        {
            if (question.Scale is not { } scale || scale.From >= scale.To || scale.From < 0 || scale.To > 100) yield return "Give the scale a lowest and a higher highest point, from 0 to 100.";
            else if (scale.Labels.Count is not (0 or 2) && scale.Labels.Count != scale.To - scale.From + 1) yield return "Label both ends of the scale, or every point, or none.";
            else if (scale.Labels.Any(l => string.IsNullOrWhiteSpace(l) || l.Length > 100)) yield return "Use 1 to 100 characters for each label.";
        }

        if (question.Kind is QuestionKind.Choice or QuestionKind.Choices)
        {
            if (question.Options.Count is < 2 or > MostOptions) yield return $"Give 2 to {MostOptions} answers to choose from.";
            if (question.Options.Any(o => !IsCode(o.Code) || string.IsNullOrWhiteSpace(o.Words) || o.Words.Length > 200)) yield return "Give each answer its words (at most 200 characters) and a code of small letters, digits and _.";
            if (question.Options.DistinctBy(o => o.Code).Count() < question.Options.Count) yield return "Two answers have the same code. Give each its own.";
        }

        if (question.Kind == QuestionKind.Number && question.Between is { } range && range.From >= range.To) yield return "The lowest number must be below the highest.";
    }

    private static string? WrongCondition(Form form, int at, Condition when)
    {
        if (form.Questions.Take(at).FirstOrDefault(q => q.Item == when.Item) is not { } earlier) return "The question it depends on must come before it in the form.";
        var possible = earlier.Kind switch
        {
            QuestionKind.Scale when earlier.Scale is { } s => s.Points.Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture)).Concat(s.NotMyRole ? [AnswerValue.NotMyRoleCode] : []),
            QuestionKind.Choice or QuestionKind.Choices => earlier.Options.Select(o => o.Code),
            _ => [],
        };
        return when.IsAnyOf.Count > 0 && !when.IsAnyOf.Except(possible).Any() ? null : "Say for which answers of the earlier scale or choice it is asked.";
    }

    private static bool IsThenOf(Form form, Question question, string now) =>
        form.Of(now) is { Kind: QuestionKind.Scale, Scale: { } there } && question is { Kind: QuestionKind.Scale, Scale: { } here } && question.Item != now && (there.From, there.To) == (here.From, here.To);

    internal static bool IsCode(string? code) => code is { Length: > 0 and <= 60 } && code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}

/// <summary>What is wrong with one question of a form, or with the form itself ("").</summary>
public sealed record FormFault(string Item, string Words);
