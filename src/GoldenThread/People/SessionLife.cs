namespace GoldenThread.People;

/// <summary>How long somebody stays signed in: two hours after the last request, twelve after signing in.</summary>
public static class SessionLife
{
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(2);

    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>The end moves at most this often, so that reading pages does not write.</summary>
    public static TimeSpan MovesEvery { get; } = TimeSpan.FromMinutes(5);

    public static DateTime EndsAt(DateTime startedAt, DateTime seenAt) =>
        seenAt + Idle < startedAt + Longest ? seenAt + Idle : startedAt + Longest;
}
