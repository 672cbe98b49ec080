namespace GoldenThread.People;

/// <summary>How often a password may be tried: growing waits after the fifth wrong one, at most 100 tries an address and day wherever they come from, and never a lock for ever (security goal Z16).</summary>
public static class SignInLimits
{
    public const int TriesADay = 100;

    private const int FreeTries = 5;

    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(15);

    /// <summary>Whether one more try is taken now.</summary>
    public static bool MayTry(SignInTries tries, DateTime now) =>
        (tries.WaitUntil is null || tries.WaitUntil <= now) && (tries.Day != London.DateOf(now) || tries.Count < TriesADay);

    /// <summary>How long the next try must wait when so many have failed in a row: 2, 4, 8 … seconds, at most a quarter of an hour.</summary>
    public static TimeSpan WaitAfter(int failed) =>
        failed < FreeTries ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(_longestWait.TotalSeconds, Math.Pow(2, Math.Min(failed - FreeTries + 1, 20))));
}
