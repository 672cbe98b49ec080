namespace GoldenThread.Surveys.Statistics;

/// <summary>What changed between two askings of the same people on the same scale: every figure with its uncertainty, falls as well as rises .</summary>
public static class PairedChange
{
    /// <summary>More pairs than any partnership has people.</summary>
    public const int MostPairs = 100_000;

    /// <summary>The figures, or why they are not shown, or what is wrong with the values.</summary>
    public static Result<PairedAnswer> Of(PairedQuestion asked)
    {
        if (Wrong(asked) is { } no) return no;
        return FiguresOf(asked);
    }

    /// <summary>Of answers that the database has kept, so of any number of them and known to be on the scale.</summary>
    internal static PairedAnswer FiguresOf(PairedQuestion asked)
    {
        var n = asked.Pairs.Count;
        if (!SmallNumbers.MayShow(n)) return new PairedAnswer(null, $"There are fewer than {SmallNumbers.Inside} pairs: so few could point at a person, and say little.");

        var (pre, post) = (asked.Pairs.Select(p => p[0]).ToArray(), asked.Pairs.Select(p => p[1]).ToArray());
        var changes = pre.Zip(post, (before, after) => after - before).ToArray();
        var (mean, sd) = (changes.Average(), Deviation(changes));
        var half = sd == 0 ? 0 : Distributions.StudentT975(n - 1) * sd / Math.Sqrt(n);
        var ranks = SignedRanks.Of(changes);
        var responded = n + asked.UnpairedPre.Count + asked.UnpairedPost.Count;
        var rate = asked.Invited is { } invited ? ResponseRate.Of(responded, invited) : null;

        return new PairedAnswer(new()
        {
            N = n,
            MeanPre = pre.Average(),
            MeanPost = post.Average(),
            SdPre = Deviation(pre),
            SdPost = Deviation(post),
            MeanChange = mean,
            Ci95 = [mean - half, mean + half],
            Dz = sd == 0 ? null : mean / sd,
            Improved = changes.Count(c => c > 0),
            Same = changes.Count(c => c == 0),
            Worse = changes.Count(c => c < 0),
            RankBiserial = ranks?.RankBiserial,
            WilcoxonP = ranks?.P,
            UnpairedPre = asked.UnpairedPre.Count,
            UnpairedPost = asked.UnpairedPost.Count,
            Responded = responded,
            ResponseRate = rate?.Share,
            ResponseCi95 = rate is null ? null : [rate.Low, rate.High],
        }, null);
    }

    /// <summary>The sample standard deviation (n - 1); nought exactly when all are equal.</summary>
    private static double Deviation(double[] values)
    {
        if (Array.TrueForAll(values, v => v == values[0])) return 0;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    private static Refusal? Wrong(PairedQuestion asked)
    {
        if (!asked.Scale.IsOne) return Refusals.NotAScale;
        if (asked.Pairs.Count + asked.UnpairedPre.Count + asked.UnpairedPost.Count > MostPairs) return Refusals.TooManyValues(MostPairs);
        if (asked.Pairs.Any(p => p is not { Count: 2 })) return Refusals.NotAPair;
        foreach (var (field, values) in new[] { ("pairs", asked.Pairs.SelectMany(p => p)), ("unpairedPre", asked.UnpairedPre), ("unpairedPost", asked.UnpairedPost) })
            if (values.Any(v => !asked.Scale.Has(v))) return Refusals.OffTheScale(asked.Scale).At(field);
        var responded = asked.Pairs.Count + asked.UnpairedPre.Count + asked.UnpairedPost.Count;
        return asked.Invited < responded ? Refusals.MoreAnswersThanInvited(responded) : null;
    }
}

/// <summary>A scale of whole points from the lowest to the highest.</summary>
public sealed record ScaleEnds(double Min, double Max)
{
    private const double Furthest = 1_000_000;

    public bool IsOne => double.IsInteger(Min) && double.IsInteger(Max) && Min < Max && Min >= -Furthest && Max <= Furthest;

    /// <summary>Whether it is a point of the scale.</summary>
    public bool Has(double value) => double.IsInteger(value) && value >= Min && value <= Max;
}

/// <summary>Values before and after, by person, and the values of those who answered only once.</summary>
public sealed record PairedQuestion
{
    public required ScaleEnds Scale { get; init; }

    /// <summary>A score given before the learning and one remembered afterwards are different things; they are never averaged together.</summary>
    public required PairDesign Design { get; init; }

    public required IReadOnlyList<IReadOnlyList<double>> Pairs { get; init; }

    public IReadOnlyList<double> UnpairedPre { get; init; } = [];

    public IReadOnlyList<double> UnpairedPost { get; init; } = [];

    public int? Invited { get; init; }
}

/// <summary>When the score before was given.</summary>
public enum PairDesign
{
    /// <summary>Before the learning, in a form of its own.</summary>
    TruePre,

    /// <summary>Afterwards, looking back.</summary>
    RetrospectivePre,
}

/// <summary>The figures, or why they are not shown.</summary>
public sealed record PairedAnswer(PairedFigures? Figures, string? WhyNot);

/// <summary>A paired change in figures.</summary>
public sealed record PairedFigures
{
    public required int N { get; init; }

    public required double MeanPre { get; init; }

    public required double MeanPost { get; init; }

    public required double SdPre { get; init; }

    public required double SdPost { get; init; }

    public required double MeanChange { get; init; }

    /// <summary>Student's t on the differences.</summary>
    public required IReadOnlyList<double> Ci95 { get; init; }

    /// <summary>Mean change divided by the standard deviation of the changes; null when all changed alike.</summary>
    public required double? Dz { get; init; }

    public required int Improved { get; init; }

    public required int Same { get; init; }

    public required int Worse { get; init; }

    /// <summary>Matched pairs: (ranks up - ranks down) / all ranks, zero differences dropped; null when nobody changed.</summary>
    public required double? RankBiserial { get; init; }

    /// <summary>Two-sided; null when nobody changed.</summary>
    public required double? WilcoxonP { get; init; }

    public required int UnpairedPre { get; init; }

    public required int UnpairedPost { get; init; }

    public required int Responded { get; init; }

    public required double? ResponseRate { get; init; }

    /// <summary>Wilson's interval.</summary>
    public required IReadOnlyList<double>? ResponseCi95 { get; init; }
}
