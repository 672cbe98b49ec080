namespace GoldenThread.Evaluation.Results;

/// <summary>What the figure could be at worst and at best, whatever those would have said who are silent (Manski's bounds).</summary>
public static class SilentBounds
{
    /// <summary>Of a share: all the silent no, or all of them yes. Null when nobody was asked.</summary>
    public static Range? OfShare(int yes, int answered, int asked)
    {
        if (asked <= 0 || answered > asked) return null;
        return new((double)yes / asked, (double)(yes + asked - answered) / asked);
    }

    /// <summary>Of a mean: all the silent at one end of the scale, or all at the other.</summary>
    public static Range? OfMean(double mean, int answered, int asked, double lowest, double highest)
    {
        if (asked <= 0 || answered > asked) return null;
        var (said, silent) = (mean * answered, asked - answered);
        return new((said + (silent * lowest)) / asked, (said + (silent * highest)) / asked);
    }

    public sealed record Range(double Worst, double Best);
}
