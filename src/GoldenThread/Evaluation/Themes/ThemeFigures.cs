using GoldenThread.Evaluation.Results;

namespace GoldenThread.Evaluation.Themes;

/// <summary>How often each theme came up, and how far the first two readers of the same texts agree on it.</summary>
public sealed record ThemeFigures(int Texts, int Read, int ReadTwice, IReadOnlyList<ThemeFigures.Row> Rows)
{
    /// <summary>Texts that one of their readers gave the theme; texts that both gave it; and their agreement.</summary>
    public sealed record Row(string Code, string Name, int Any, int Both, Kappa.Agreement? Agreement);

    /// <param name="codings">By text: the themes that each of its readers chose, the earliest reader first.</param>
    public static ThemeFigures Of(int texts, IReadOnlyList<(string Code, string Name)> codebook, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> codings)
    {
        var twice = codings.Where(c => c.Count >= 2).ToList();
        return new(texts, codings.Count, twice.Count, [.. codebook.Select(t =>
        {
            var (both, first, second) = (
                twice.Count(c => c[0].Contains(t.Code) && c[1].Contains(t.Code)), twice.Count(c => c[0].Contains(t.Code) && !c[1].Contains(t.Code)), twice.Count(c => !c[0].Contains(t.Code) && c[1].Contains(t.Code)));
            return new Row(t.Code, t.Name, codings.Count(c => c.Any(r => r.Contains(t.Code))), both, Kappa.OfTheme(both, first, second, twice.Count - both - first - second));
        }).Where(r => r.Any > 0 || codebook.Count <= Theme.MostOfQuestionnaire).OrderByDescending(r => r.Any).ThenBy(r => r.Name, StringComparer.Ordinal)]);
    }
}
