using System.Globalization;

namespace GoldenThread.Foundation;

/// <summary>The one place for time: London's date and wall clock, and how we say them.</summary>
public static class London
{
    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>London's date at an instant (UTC). An hour after midnight in summer is already the new day here, not in UTC.</summary>
    public static DateOnly DateOf(DateTime instant) => DateOnly.FromDateTime(WallClock(instant));

    /// <summary>London's wall clock at an instant (UTC).</summary>
    public static DateTime WallClock(DateTime instant) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), _zone), DateTimeKind.Unspecified);

    /// <summary>The instant (UTC) of a London wall-clock time. A time that the clocks skip counts as the hour after; one that comes twice is the first.</summary>
    public static DateTime Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (_zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>"Tuesday 24 November 2026".</summary>
    public static string Say(DateOnly day) => day.ToString("dddd d MMMM yyyy", _english);

    /// <summary>"24 November 2026".</summary>
    public static string SayShort(DateOnly day) => day.ToString("d MMMM yyyy", _english);

    /// <summary>For tables and margins: "Thu 3 Dec 2026".</summary>
    public static string SayBrief(DateOnly day) => day.ToString("ddd d MMM yyyy", _english);

    /// <summary>"9:30am", "5pm", "noon", "midnight".</summary>
    public static string Say(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "noon",
        { Minute: 0 } => time.ToString("htt", _english).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", _english).ToLowerInvariant(),
    };

    /// <summary>"Tuesday 24 November 2026, 5pm".</summary>
    public static string Say(DateOnly day, TimeOnly time) => $"{Say(day)}, {Say(time)}";

    /// <summary>"9:30am to 1pm".</summary>
    public static string Say(TimeOnly start, TimeOnly end) => $"{Say(start)} to {Say(end)}";
}
