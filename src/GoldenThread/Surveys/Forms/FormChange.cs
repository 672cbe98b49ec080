namespace GoldenThread.Surveys;

/// <summary>Changes a form that is being worked on: a question put in or mended, moved, taken out.</summary>
public static class FormChange
{
    /// <summary>Puts a question in the place of another, or at the end. What hung on the old code hangs on the new one.</summary>
    public static Form Put(Form form, string? inPlaceOf, Question question)
    {
        var questions = form.Questions.Select(q => q.Item == inPlaceOf ? question : Renamed(q, inPlaceOf, question.Item));
        return form with { Questions = [.. form.Of(inPlaceOf ?? "") is null ? questions.Append(question) : questions] };
    }

    /// <summary>One step up (-1) or down (1); at the end it stays.</summary>
    public static Form Move(Form form, string item, int by)
    {
        var questions = form.Questions.ToList();
        var from = questions.FindIndex(q => q.Item == item);
        if (from < 0) return form;
        var question = questions[from];
        questions.RemoveAt(from);
        questions.Insert(Math.Clamp(from + by, 0, questions.Count), question);
        return form with { Questions = questions };
    }

    public static Form Remove(Form form, string item) => form with { Questions = [.. form.Questions.Where(q => q.Item != item)] };

    /// <summary>A code made from words: small letters and digits, at most forty, not one of those taken.</summary>
    public static string CodeOf(string words, IEnumerable<string> taken)
    {
        var letters = words.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '_');
        var code = string.Join('_', new string([.. letters]).Split('_', StringSplitOptions.RemoveEmptyEntries));
        code = code.Length == 0 ? "question" : code[..Math.Min(code.Length, 40)].TrimEnd('_');
        var all = taken.ToHashSet(StringComparer.Ordinal);
        if (!all.Contains(code)) return code;
        return Enumerable.Range(2, all.Count + 1).Select(n => $"{code}_{n}").First(c => !all.Contains(c));
    }

    private static Question Renamed(Question question, string? from, string to)
    {
        if (from is null || from == to) return question;
        return question with
        {
            ShownWhen = question.ShownWhen?.Item == from ? question.ShownWhen with { Item = to } : question.ShownWhen,
            ThenOf = question.ThenOf == from ? to : question.ThenOf,
        };
    }
}
