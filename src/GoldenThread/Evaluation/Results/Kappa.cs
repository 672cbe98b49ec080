namespace GoldenThread.Evaluation.Results;

/// <summary>How far two people who read the same texts agree on a theme, beyond what chance would give: Cohen's kappa (1960).</summary>
public static class Kappa
{
    /// <summary>Of a square table of counts: the first reader's choice by row, the second's by column. Null when nothing was read by both, or when both always chose the same one thing.</summary>
    public static Agreement? Of(IReadOnlyList<IReadOnlyList<int>> table)
    {
        double n = table.Sum(r => r.Sum());
        if (n == 0) return null;
        double same = 0, chance = 0;
        for (var i = 0; i < table.Count; i++)
        {
            var at = i;
            same += table[i][i] / n;
            chance += table[i].Sum() / n * (table.Sum(r => r[at]) / n);
        }

        return new((int)n, same, chance, 1 - chance < 1e-12 ? null : (same - chance) / (1 - chance));
    }

    /// <summary>Of a theme: texts that both gave it, only the first, only the second, neither.</summary>
    public static Agreement? OfTheme(int both, int first, int second, int neither) => Of([[both, first], [second, neither]]);

    /// <param name="Value">Null where chance alone explains everything.</param>
    public sealed record Agreement(int Texts, double Same, double Chance, double? Value);
}
