using MathNet.Numerics.Distributions;

namespace GoldenThread.Surveys.Statistics;

/// <summary>The two reference distributions that our figures are read from, good to ten digits (docs/decisions/0012-statistics.md).</summary>
internal static class Distributions
{
    /// <summary>The normal deviate that leaves 2.5% above it.</summary>
    public const double Z975 = 1.959963984540054;

    /// <summary>Student's t that leaves 2.5% above it.</summary>
    public static double StudentT975(double freedom) => StudentT.InvCDF(0, 1, freedom, 0.975);

    /// <summary>The probability of a normal deviate at least this far from nought, on either side.</summary>
    public static double NormalTwoSided(double z) => Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(z)));
}
