using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Bench;

/// <summary>Whether the figures of paired change may be believed: cohorts are made up whose true change is known, and it is counted how often the 95% interval covers it, and how often a change is found where there is none.</summary>
public static class Cohorts
{
    private const int Count = 10_000;

    private const int Points = 5;

    /// <summary>Answers before, from "not at all" to "fully".</summary>
    private static readonly double[] _before = [0.10, 0.27, 0.35, 0.20, 0.08];

    /// <summary>By how much one person's answer moves: some fall, half rise.</summary>
    private static readonly (int By, double Share)[] _moves = [(-1, 0.12), (0, 0.36), (1, 0.34), (2, 0.18)];

    public static IReadOnlyList<Row> Measure()
    {
        var random = new Random(20260407);
        var (real, none) = (Changed(), Unchanged());
        var truth = MeanChange(real);
        var (covered, byInterval, byRanks, rates) = (0, 0, 0, 0);
        for (var cohort = 0; cohort < Count; cohort++)
        {
            var n = random.Next(20, 61);
            var found = FiguresOf(real, n, random);
            if (found.Ci95[0] <= truth && truth <= found.Ci95[1]) covered++;
            var nothing = FiguresOf(none, n, random);
            if (nothing.Ci95[0] > 0 || nothing.Ci95[1] < 0) byInterval++;
            if (nothing.WilcoxonP < 0.05) byRanks++;
            if (RateCovers(random)) rates++;
        }

        const string Few = "10,000 cohorts of 20 to 60 people on a scale of 1 to 5";
        return
        [
            Share("intervals that cover the true change", covered, 94, 96, $"{Few}; true change {truth:0.000}"),
            Share("changes found where none is, by t", byInterval, 4, 6, $"{Few}, half of whom answer the same twice"),
            Share("changes found where none is, by ranks", byRanks, 4, 6, Few),
            Share("intervals that cover the true response rate", rates, 94, 96, "10,000 askings of 30 to 300 people, true rate 25 to 75%"),
        ];
    }

    private static Row Share(string what, int hits, double least, double most, string note)
    {
        var percent = 100.0 * hits / Count;
        return new(what, "none", percent, "%", $"condition: {least} to {most}; {note}", percent < least || percent > most);
    }

    private static PairedFigures FiguresOf(double[,] joint, int n, Random random) =>
        PairedChange.Of(new() { Scale = new(1, Points), Design = PairDesign.TruePre, Pairs = [.. Enumerable.Range(0, n).Select(_ => Draw(joint, random))] }).OrThrow().Figures!;

    private static bool RateCovers(Random random)
    {
        var (asked, truth) = (random.Next(30, 301), 0.25 + (0.5 * random.NextDouble()));
        var answered = Enumerable.Range(0, asked).Count(_ => random.NextDouble() < truth);
        var rate = ResponseRate.Of(answered, asked)!;
        return rate.Low <= truth && truth <= rate.High;
    }

    /// <summary>Where people did change: each moves from where they were, and stops at the ends of the scale.</summary>
    private static double[,] Changed()
    {
        var joint = new double[Points, Points];
        for (var from = 0; from < Points; from++)
            foreach (var (by, share) in _moves)
                joint[from, Math.Clamp(from + by, 0, Points - 1)] += _before[from] * share;
        return joint;
    }

    /// <summary>Where nobody changed: half say the same again, half answer anew as chance has it; rises and falls are alike.</summary>
    private static double[,] Unchanged()
    {
        var joint = new double[Points, Points];
        for (var from = 0; from < Points; from++)
            for (var to = 0; to < Points; to++)
                joint[from, to] = 0.5 * _before[from] * (_before[to] + (from == to ? 1 : 0));
        return joint;
    }

    private static double MeanChange(double[,] joint) => Cells().Sum(c => joint[c.From, c.To] * (c.To - c.From));

    private static double[] Draw(double[,] joint, Random random)
    {
        var left = random.NextDouble();
        foreach (var (from, to) in Cells())
            if ((left -= joint[from, to]) < 0) return [from + 1, to + 1];
        return [Points, Points];
    }

    private static IEnumerable<(int From, int To)> Cells() => from f in Enumerable.Range(0, Points) from t in Enumerable.Range(0, Points) select (f, t);
}
