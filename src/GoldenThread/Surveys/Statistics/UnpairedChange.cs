namespace GoldenThread.Surveys.Statistics;

/// <summary>How far the mean of one group of answers lies from that of another, where nobody knows who is in both: Welch's 95% interval. Never put together with paired change.</summary>
public static class UnpairedChange
{
    /// <summary>Later less earlier; null under five answers on either side, or where all on both sides are alike.</summary>
    public static Difference? Of(IReadOnlyCollection<(double Value, int Count)> earlier, IReadOnlyCollection<(double Value, int Count)> later)
    {
        var (a, b) = (Moments(earlier), Moments(later));
        if (!SmallNumbers.MayShow(a.N) || !SmallNumbers.MayShow(b.N)) return null;
        var (va, vb) = (a.Variance / a.N, b.Variance / b.N);
        if (va + vb == 0) return null;
        var freedom = (va + vb) * (va + vb) / ((va * va / (a.N - 1)) + (vb * vb / (b.N - 1)));
        var half = Distributions.StudentT975(freedom) * Math.Sqrt(va + vb);
        var change = b.Mean - a.Mean;
        return new(a.N, a.Mean, b.N, b.Mean, change, change - half, change + half);
    }

    private static (int N, double Mean, double Variance) Moments(IReadOnlyCollection<(double Value, int Count)> answers)
    {
        var n = answers.Sum(x => x.Count);
        if (n < 2) return (n, 0, 0);
        var mean = answers.Sum(x => x.Value * x.Count) / n;
        return (n, mean, answers.Sum(x => x.Count * (x.Value - mean) * (x.Value - mean)) / (n - 1));
    }

    /// <summary>How many and which mean, earlier and later; the change with its interval.</summary>
    public sealed record Difference(int NEarlier, double MeanEarlier, int NLater, double MeanLater, double Change, double Low, double High);
}
