using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Surveys.Statistics;

/// <summary>The distributions through the figures that rest on them, against mpmath (t) and SciPy 1.10.1 (normal).</summary>
public sealed class DistributionsTests
{
    [Theory]
    [InlineData(5, 2.7764451051977944)]
    [InlineData(6, 2.5705818356363155)]
    [InlineData(10, 2.2621571627982055)]
    [InlineData(25, 2.0638985616280258)]
    [InlineData(30, 2.0452296421327043)]
    [InlineData(100, 1.984216951586417)]
    [InlineData(1001, 1.9623390808264085)]
    [InlineData(100_000, 1.9599877077718448)]
    public void The_interval_is_students_t_at_any_number_of_pairs(int n, double t)
    {
        // One person in n rose from 0 to 1: mean 1/n, variance 1/n.
        var pairs = Enumerable.Range(0, n).Select(i => new double[] { 0, i == 0 ? 1 : 0 }).ToArray();
        var figures = PairedChange.Of(new() { Scale = new(0, 1), Design = PairDesign.TruePre, Pairs = pairs }).OrThrow().Figures!;

        ((figures.Ci95[1] - figures.MeanChange) * n).ShouldBe(t, 1e-10);
    }

    [Theory]
    [InlineData(26, 26, 3.4141735772975207e-07)]
    [InlineData(26, 25, 2.5165130527218947e-06)]
    [InlineData(30, 15, 1.0)]
    [InlineData(40, 21, 0.7518296340458492)]
    [InlineData(40, 28, 0.011412036386001658)]
    [InlineData(60, 25, 0.19670560245894697)]
    [InlineData(100, 70, 6.334248366623996e-05)]
    [InlineData(100, 99, 1.125856462275319e-22)]
    public void The_approximate_p_is_the_normal_distributions(int n, int up, double expected)
    {
        // All differences are 1 in size: z is (2 up - n) / sqrt(n), so p = erfc(z / sqrt 2) in closed form.
        var pairs = Enumerable.Range(0, n).Select(i => i < up ? new double[] { 0, 1 } : [1, 0]).ToArray();
        var p = PairedChange.Of(new() { Scale = new(0, 1), Design = PairDesign.TruePre, Pairs = pairs }).OrThrow().Figures!.WilcoxonP!.Value;

        (p / expected).ShouldBe(1, 1e-12);
    }
}
