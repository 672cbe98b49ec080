namespace GoldenThread.Surveys.Statistics;

/// <summary>Wilcoxon's signed ranks of paired differences: zero differences are left out, equal sizes share their mean rank.</summary>
internal static class SignedRanks
{
    /// <summary>Beyond this many differences, or with equal sizes among them, the normal approximation is used.</summary>
    public const int MostForExact = 25;

    /// <summary>Null when every difference is zero.</summary>
    public static Outcome? Of(IEnumerable<double> differences)
    {
        var sizes = differences.Where(d => d != 0).OrderBy(Math.Abs).ToArray();
        var n = sizes.Length;
        if (n == 0) return null;

        double up = 0, down = 0, ties = 0;
        for (int from = 0, to; from < n; from = to)
        {
            to = from + 1;
            while (to < n && Math.Abs(sizes[to]) == Math.Abs(sizes[from])) to++;
            var rank = (from + 1 + to) / 2.0;
            double together = to - from;
            ties += (together * together * together) - together;
            for (var i = from; i < to; i++)
                if (sizes[i] > 0) up += rank;
                else down += rank;
        }

        var p = n <= MostForExact && ties == 0 ? Exact(n, (int)Math.Min(up, down)) : Approximate(n, up, ties);
        return new((up - down) / (up + down), p);
    }

    /// <summary>Twice the share of all 2^n ways to sign the ranks whose smaller sum is no larger than the one seen.</summary>
    private static double Exact(int n, int smaller)
    {
        var ways = new double[(n * (n + 1) / 2) + 1];
        ways[0] = 1;
        for (var rank = 1; rank <= n; rank++)
            for (var sum = ways.Length - 1; sum >= rank; sum--) ways[sum] += ways[sum - rank];
        var reached = 0.0;
        for (var sum = 0; sum <= smaller; sum++) reached += ways[sum];
        return Math.Min(1, 2 * reached / Math.Pow(2, n));
    }

    private static double Approximate(double n, double up, double ties)
    {
        var expected = n * (n + 1) / 4;
        var variance = (n * (n + 1) * ((2 * n) + 1) / 24) - (ties / 48);
        return Distributions.NormalTwoSided((up - expected) / Math.Sqrt(variance));
    }

    /// <summary>The matched-pairs rank-biserial correlation and the two-sided p.</summary>
    public sealed record Outcome(double RankBiserial, double P);
}
