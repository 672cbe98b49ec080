using GoldenThread.Surveys;

namespace GoldenThread.Web.Pages.Surveys.Forms;

/// <summary>A form as it lies before the reader: what was typed so far, and which page comes next.</summary>
public sealed class FormSheet
{
    private readonly Form _form;

    public FormSheet(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> typed)
    {
        _form = form;
        Pages = FormPages.Of(form);
        foreach (var question in form.Questions)
        {
            Typed[question.Item] = typed.GetValueOrDefault(question.Item, []);
            Text[question.Item] = Typed[question.Item] is [var first, ..] ? first : "";
        }
    }

    public IReadOnlyList<IReadOnlyList<Question>> Pages { get; }

    /// <summary>What is chosen, by item.</summary>
    public Dictionary<string, IReadOnlyList<string>> Typed { get; } = new(StringComparer.Ordinal);

    /// <summary>What is written, by item.</summary>
    public Dictionary<string, string> Text { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of a question's field.</summary>
    public static string FieldOf(Question question) => IsWritten(question) ? $"Text[{question.Item}]" : $"Typed[{question.Item}]";

    public static bool IsWritten(Question question) => question.Kind is QuestionKind.ShortText or QuestionKind.LongText or QuestionKind.Number or QuestionKind.Date;

    /// <summary>Takes in what was sent, from this page and carried along from the others.</summary>
    public void Take(IFormCollection sent)
    {
        foreach (var question in _form.Questions)
        {
            var values = sent[FieldOf(question)].OfType<string>().ToList();
            Typed[question.Item] = values;
            Text[question.Item] = values.FirstOrDefault() ?? "";
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> All() => Typed;

    public FilledForm Filled() => Conditions.Read(_form, Typed);

    /// <summary>The questions of a page that are asked, given what was answered.</summary>
    public IReadOnlyList<Question> AskedOn(int page)
    {
        var asked = Filled().Asked;
        return [.. Pages[page].Where(q => asked.Contains(q.Item))];
    }

    public IReadOnlyDictionary<string, string> WrongOn(int page)
    {
        var wrong = Filled().Wrong;
        return Pages[page].Where(q => wrong.ContainsKey(q.Item)).ToDictionary(q => q.Item, q => wrong[q.Item]);
    }

    /// <summary>The page after this one that asks anything; null is the end, where everything is checked.</summary>
    public int? After(int page) => FormPages.Next(Pages, page + 1, Filled().Answers);

    public int? Before(int page)
    {
        var answers = Filled().Answers;
        return Enumerable.Range(0, Math.Clamp(page, 0, Pages.Count)).LastOrDefault(p => FormPages.Next(Pages, p, answers) == p);
    }

    /// <summary>The first page that holds one of these.</summary>
    public int? PageOf(IEnumerable<string> items)
    {
        var wanted = items.ToHashSet(StringComparer.Ordinal);
        for (var page = 0; page < Pages.Count; page++)
            if (Pages[page].Any(q => wanted.Contains(q.Item))) return page;
        return null;
    }

    /// <summary>An answer in words, for the page where everything is checked.</summary>
    public string Said(Question question)
    {
        var given = Typed[question.Item].Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
        if (given.Count == 0) return "No answer";
        return string.Join("; ", given.Select(t => t == AnswerValue.NotMyRoleCode ? QuestionWords.NotMyRole
            : question.Options.FirstOrDefault(o => o.Code == t)?.Words
            ?? (question.Scale is { } scale && int.TryParse(t, out var point) && scale.LabelOf(point) is { } label ? $"{point}: {label}" : t)));
    }
}

/// <summary>A page that shows questions.</summary>
public interface IQuestionsOnPage
{
    Dictionary<string, IReadOnlyList<string>> Typed { get; }

    Dictionary<string, string> Text { get; }
}
