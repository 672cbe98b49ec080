using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Surveys.Statistics;

/// <summary>Worked cases with figures from independent implementations: SciPy 1.10.1, and mpmath for Student's t, where SciPy stops at ten digits. "sleep" is Cushny and Peebles as in Student 1908, "depression" Hollander and Wolfe 1973, whose interval and p are published.</summary>
internal static class PairedCases
{
    private static readonly double[] _different =
        [3, -1, 5, 7, -2, 9, 11, -4, 13, 15, 6, -8, 17, 19, 10, -12, 21, 23, 14, -16, 25, -18, 20, 22, 24];

    public static IReadOnlyDictionary<string, (PairedQuestion Asked, Expected Gives)> All { get; } = new Dictionary<string, (PairedQuestion, Expected)>
    {
        ["likert"] = (Ask(1, 5, [2, 3, 1, 2, 4, 3, 2, 5, 3, 2, 1, 3], [4, 3, 4, 3, 5, 2, 4, 4, 5, 3, 3, 3]) with { UnpairedPre = [2], UnpairedPost = [5], Invited = 30 },
            new(2.5833333333333335, 3.5833333333333335, 1.164500152881315, 0.9003366373785201, 1.0, 0.18723236506280405, 1.812767634937196, 0.7817359599705715, 8, 2, 2, 0.7818181818181819, 0.025386931822469268)),
        ["sleep"] = (Ask(-100, 100, [7, -16, -2, -12, -1, 34, 37, 8, 0, 20], [19, 8, 11, 1, -1, 44, 55, 16, 46, 34]),
            new(7.5, 23.3, 17.890096577591624, 20.022487357968288, 15.8, 7.001142367230175, 24.59885763276983, 1.2845575625910544, 9, 1, 0, 1.0, 0.007632441648205508)),
        ["depression"] = (Ask(0, 400, [183, 50, 162, 248, 168, 188, 155, 306, 130], [88, 65, 59, 205, 106, 129, 106, 314, 129]),
            new(176.66666666666666, 133.44444444444446, 71.55941587240633, 80.27937330209907, -43.22222222222222, -76.15580837572023, -10.288636068724223, -1.0088042311639915, 2, 0, 7, -0.7777777777777778, 0.0390625)),
        ["twenty-five all different: exact"] = (Ask(0, 100, [.. _different.Select(_ => 50.0)], [.. _different.Select(d => 50 + d)]),
            new(50.0, 58.12, 0.0, 12.709314169799512, 8.12, 2.873852953134419, 13.36614704686558, 0.6389015088866979, 18, 0, 7, 0.6246153846153846, 0.0050716400146484375)),
        ["twenty-six: approximate"] = (Ask(0, 100, [.. _different.Append(26).Select(_ => 50.0)], [.. _different.Append(26).Select(d => 50 + d)]),
            new(50.0, 58.80769230769231, 0.0, 12.936828763709382, 8.807692307692308, 3.58239408747548, 14.032990527909137, 0.6808231343681228, 19, 0, 7, 0.6524216524216524, 0.0036366878938305404)),
        ["all rose alike"] = (Ask(1, 5, [1, 1, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2]), new(1, 2, 0, 0, 1, 1, 1, null, 6, 0, 0, 1, 0.014305878435429648)),
        ["nobody changed"] = (Ask(1, 5, [3, 2, 4, 1, 5], [3, 2, 4, 1, 5]), new(3, 3, 1.5811388300841898, 1.5811388300841898, 0, 0, 0, null, 0, 5, 0, null, null)),
        ["scores fell"] = (Ask(1, 5, [5, 4, 5, 4, 3, 5], [3, 3, 4, 4, 1, 4]),
            new(4.333333333333333, 3.1666666666666665, 0.816496580927726, 1.1690451944500122, -1.1666666666666667, -1.956653117158619, -0.37668021617471437, -1.5498260496951668, 0, 1, 5, -1, 0.03843393023678171)),
        ["one of five changed"] = (Ask(1, 5, [3, 3, 3, 3, 3], [3, 3, 3, 3, 4]),
            new(3, 3.2, 0, 0.4472135954999579, 0.2, -0.3552890210395589, 0.7552890210395589, 0.4472135954999579, 1, 4, 0, 1, 1)),
        ["ten points, exact"] = (Ask(1, 10, [1, 10, 4, 7, 8, 2, 9], [10, 3, 6, 7, 9, 6, 4]),
            new(5.857142857142857, 6.428571428571429, 3.532165125838609, 2.5071326821120348, 0.5714285714285714, -4.404927487713836, 5.547784630570979, 0.1061988488107183, 4, 1, 2, 0.14285714285714285, 0.84375)),
    };

    public static PairedQuestion Ask(double min, double max, double[] pre, double[] post) => new()
    {
        Scale = new(min, max),
        Design = PairDesign.TruePre,
        Pairs = [.. pre.Zip(post, (a, b) => new[] { a, b })],
    };

    internal sealed record Expected(
        double MeanPre, double MeanPost, double SdPre, double SdPost, double MeanChange, double Low, double High, double? Dz, int Improved, int Same, int Worse, double? RankBiserial, double? P);
}
