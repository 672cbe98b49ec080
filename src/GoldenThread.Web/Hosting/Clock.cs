namespace GoldenThread.Web.Hosting;

/// <summary>The clock that entry points ask. In sample mode it may be moved to a day; the time of day goes on as it is.</summary>
public sealed class Clock : TimeProvider
{
    private long _offset;

    public Clock(DateOnly? today = null)
    {
        if (today is { } day) MoveTo(day);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <summary>The instant, as operations want it: to the microsecond, which is what both databases keep.</summary>
    public DateTime Now => ToMicroseconds(GetUtcNow().UtcDateTime);

    /// <summary>The instant on the clock that nobody can move, for sessions, keys and limits.</summary>
    public static DateTime RealNow => ToMicroseconds(System.GetUtcNow().UtcDateTime);

    /// <summary>From now on it is that day in London.</summary>
    public void MoveTo(DateOnly day)
    {
        var real = System.GetUtcNow().UtcDateTime;
        var moved = London.Instant(day, TimeOnly.FromDateTime(London.WallClock(real)));
        Interlocked.Exchange(ref _offset, (moved - real).Ticks);
    }

    private static DateTime ToMicroseconds(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
