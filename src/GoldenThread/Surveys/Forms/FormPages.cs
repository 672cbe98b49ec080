namespace GoldenThread.Surveys;

/// <summary>How a form is cut into pages: a small group of questions each, and a question that hangs on another never on the same page, so that no script is needed to show or hide it.</summary>
public static class FormPages
{
    public const int Most = 5;

    /// <summary>The numbers of the questions on each page.</summary>
    public static IReadOnlyList<IReadOnlyList<Question>> Of(Form form)
    {
        var pages = new List<List<Question>>();
        foreach (var question in form.Questions)
        {
            if (pages is [] || pages[^1].Count == Most || pages[^1].Exists(q => q.Item == question.ShownWhen?.Item)) pages.Add([]);
            pages[^1].Add(question);
        }

        return pages;
    }

    /// <summary>The first page at or after this one that asks anything, given what was answered; null when the form is at its end.</summary>
    public static int? Next(IReadOnlyList<IReadOnlyList<Question>> pages, int from, IReadOnlyDictionary<string, AnswerValue> answers)
    {
        for (var page = Math.Max(0, from); page < pages.Count; page++)
            if (pages[page].Any(q => Conditions.Shown(q, answers))) return page;
        return null;
    }
}
