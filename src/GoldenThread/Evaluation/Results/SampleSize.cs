namespace GoldenThread.Evaluation.Results;

/// <summary>How many answers a follow-up needs before it is worth launching: for a share to within a margin, and to see a change of a given size .</summary>
public static class SampleSize
{
    private const double Z975 = 1.959963984540054;

    /// <summary>The normal deviate of four in five: the chance to see a change that is there.</summary>
    private const double Z80 = 0.8416212335729143;

    /// <summary>Answers for a share known to within the margin at 95%, whatever it is, from so many people (Krejcie and Morgan 1970).</summary>
    public static double ForShare(int population, double margin) =>
        population <= 0 ? 0 : Z975 * Z975 * population * 0.25 / ((margin * margin * (population - 1)) + (Z975 * Z975 * 0.25));

    /// <summary>Pairs that show a change of so many standard deviations of the changes four times in five at the 5% level (normal approximation with Guenther's correction, 1981).</summary>
    public static int ForChange(double dz) => (int)Math.Ceiling(((Z975 + Z80) * (Z975 + Z80) / (dz * dz)) + (Z975 * Z975 / 2));

    /// <summary>How sure a follow-up to so many people can be if they answer as before.</summary>
    /// <param name="rate">The share that answered last time; null when nothing has been asked yet.</param>
    public static Advice For(int people, double? rate)
    {
        var expected = (int)Math.Floor(people * (rate ?? 0.3));
        var (share, change) = ((int)Math.Ceiling(ForShare(people, 0.1)), ForChange(0.5));
        return new(people, rate, expected, share, change, expected >= share, expected >= change);
    }

    /// <param name="Expected">At the rate of last time, or at three in ten where nothing is known.</param>
    /// <param name="ForShare">Answers for a share to within ten points.</param>
    /// <param name="ForChange">Pairs for a change of half a standard deviation.</param>
    public sealed record Advice(int People, double? Rate, int Expected, int ForShare, int ForChange, bool EnoughForShare, bool EnoughForChange);
}
