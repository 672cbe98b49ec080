namespace GoldenThread.Foundation;

/// <summary>When a refused message is tried again: after 1, 5 and 15 minutes, 1 hour, then every 4 hours, until it is three days old.</summary>
public static class MailPatience
{
    private static readonly int[] _minutes = [1, 5, 15, 60, 240];

    private static readonly TimeSpan _all = TimeSpan.FromDays(3);

    /// <summary>The next instant, or null when it is time to give up.</summary>
    /// <param name="attempts">Refusals so far, this one included.</param>
    /// <param name="writtenAt">When the message was written.</param>
    /// <param name="now">The instant of the refusal.</param>
    public static DateTime? Next(int attempts, DateTime writtenAt, DateTime now)
    {
        var next = now.AddMinutes(_minutes[Math.Clamp(attempts, 1, _minutes.Length) - 1]);
        return next - writtenAt > _all ? null : next;
    }
}
