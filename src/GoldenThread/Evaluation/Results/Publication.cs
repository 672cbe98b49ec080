namespace GoldenThread.Evaluation.Results;

/// <summary>Whether figures may be shown, and with which warning: the partnership's own fewest answers (never under the product's) and the share of those asked under which readers are warned .</summary>
public static class Publication
{
    /// <summary>Until the partnership sets its own: below half, those who are silent outnumber those who speak. The product's, shown as ours.</summary>
    public const int UsualShare = 50;

    public static Verdict Of(int answered, int asked, int fewest, int sharePercent)
    {
        var least = Math.Max(fewest, SmallNumbers.Inside);
        if (answered < least) return new(Publishing.Withheld, $"Fewer than {least} people have answered, so nothing more is shown: so few could point at a person, and say little.");
        if (asked > 0 && (long)answered * 100 < (long)sharePercent * asked)
            return new(Publishing.Warned, $"Under {sharePercent}% of those asked have answered. What is below tells of those who answered; the others may think otherwise.");
        return new(Publishing.Open, null);
    }

    public sealed record Verdict(Publishing Publishing, string? Words);
}

public enum Publishing
{
    Open,
    Warned,
    Withheld,
}
