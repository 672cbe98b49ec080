namespace GoldenThread.Surveys;

/// <summary>The answers to one question as a reader may see them.</summary>
public sealed record QuestionResult
{
    public required Question Question { get; init; }

    /// <summary>How many answered it; hidden where it is small, or where it would give hidden cells away.</summary>
    public required Shown N { get; init; }

    /// <summary>For scales and choices: how many gave which answer, in the order of the form; last, those for whom it is no part of their role, and those who gave no answer.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>Of a scale or number; never without the spread, and not where part of that is hidden.</summary>
    public double? Mean { get; init; }

    /// <summary>Texts that an officer has read and released.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public sealed record Cell(string Words, Shown Count, bool IsAnswer);

    internal static QuestionResult Of(Question question, WaveKind kind, int answered, IReadOnlyList<Counted> counted, IReadOnlyList<IReadOnlyList<string>> chosen, IReadOnlyList<string> texts)
    {
        var n = question.Kind == QuestionKind.Choices ? chosen.Count : counted.Sum(c => c.Count);
        return question.Kind switch
        {
            QuestionKind.Scale or QuestionKind.Choice => Spread(question, kind, answered, n, counted),
            QuestionKind.Choices => EachAlone(question, kind, n, chosen),
            QuestionKind.Number => new() { Question = question, N = Alone(n), Mean = Average(counted, kind == WaveKind.Named ? SmallNumbers.Inside : SmallNumbers.Published) },
            _ => new() { Question = question, N = Alone(n), Texts = SmallNumbers.MayShow(n) ? texts : [] },
        };
    }

    /// <summary>Answers that exclude each other: together with "no answer" they make up everybody who sent the form.</summary>
    private static QuestionResult Spread(Question question, WaveKind kind, int answered, int n, IReadOnlyList<Counted> counted)
    {
        var cells = Answers(question).Select(a => (a.Words, Count: counted.Where(c => Is(c, a.Code)).Sum(c => c.Count), IsAnswer: true)).ToList();
        if (question.Scale?.NotMyRole == true) cells.Add(("Not part of my role", counted.Where(c => c.NotMyRole).Sum(c => c.Count), false));
        if (answered > n) cells.Add((question.ShownWhen is null ? "No answer" : "Not asked, or no answer", answered - n, false));
        var shown = kind == WaveKind.Anonymous ? SmallNumbers.Cells([.. cells.Select(c => c.Count)])
            : [.. cells.Select(c => SmallNumbers.MayShow(n) ? Shown.Exactly(c.Count) : Shown.Nothing)];
        var open = shown.All(s => s.Number is not null);
        return new()
        {
            Question = question,
            N = open ? Alone(n) : answered == n ? Shown.Exactly(n) : Shown.Nothing,
            Cells = [.. cells.Zip(shown, (c, s) => new Cell(c.Words, s, c.IsAnswer))],
            Mean = open && question.Kind == QuestionKind.Scale ? Average(counted, SmallNumbers.Inside) : null,
        };
    }

    /// <summary>Several answers may be given: each count stands alone, with those who did not choose it as its other side.</summary>
    private static QuestionResult EachAlone(Question question, WaveKind kind, int n, IReadOnlyList<IReadOnlyList<string>> chosen) => new()
    {
        Question = question,
        N = Alone(n),
        Cells = [.. Answers(question).Select(a =>
        {
            var count = chosen.Count(c => c.Contains(a.Code));
            var shown = !SmallNumbers.MayShow(n) ? Shown.Nothing : kind == WaveKind.Named ? Shown.Exactly(count) : SmallNumbers.Cells([count, n - count])[0];
            return new Cell(a.Words, shown, true);
        })],
    };

    private static IEnumerable<(string Code, string Words)> Answers(Question question) => question.Scale is { } scale
        ? scale.Points.Select(p => (p.ToString(System.Globalization.CultureInfo.InvariantCulture), scale.LabelOf(p) is { } label ? $"{p}: {label}" : $"{p}"))
        : question.Options.Select(o => (o.Code, o.Words));

    private static bool Is(Counted counted, string code) =>
        counted.Choice == code || (counted.Number is { } number && number.ToString(System.Globalization.CultureInfo.InvariantCulture) == code);

    private static Shown Alone(int n) => SmallNumbers.MayShow(n) ? Shown.Exactly(n) : Shown.Nothing;

    private static double? Average(IReadOnlyList<Counted> counted, int least)
    {
        var numbers = counted.Where(c => c.Number is not null).ToList();
        var n = numbers.Sum(c => c.Count);
        return n >= least ? numbers.Sum(c => (double)c.Number!.Value * c.Count) / n : null;
    }
}
