namespace GoldenThread.Programme;

/// <summary>Which of a phone's own times is kept with a mark that was made without a connection: one between the session's morning and now. A clock that stands elsewhere says nothing, and the mark counts all the same.</summary>
public static class DeviceClock
{
    /// <summary>Phones run a little ahead.</summary>
    public static TimeSpan Ahead { get; } = TimeSpan.FromMinutes(5);

    public static DateTime? Kept(DateTime? said, DateOnly session, DateTime now) =>
        said is { Kind: DateTimeKind.Utc } at && at >= London.Instant(session, TimeOnly.MinValue) && at <= now + Ahead ? at : null;
}
