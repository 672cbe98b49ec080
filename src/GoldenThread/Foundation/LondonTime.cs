using System.Globalization;
using System.Runtime.InteropServices;

namespace GoldenThread.Foundation;

/// <summary>A date and time on London's wall clock, to the minute.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LondonTime(DateOnly Day, TimeOnly Time) : IComparable<LondonTime>
{
    public static bool operator <(LondonTime a, LondonTime b) => a.CompareTo(b) < 0;

    public static bool operator >(LondonTime a, LondonTime b) => a.CompareTo(b) > 0;

    public static bool operator <=(LondonTime a, LondonTime b) => a.CompareTo(b) <= 0;

    public static bool operator >=(LondonTime a, LondonTime b) => a.CompareTo(b) >= 0;

    /// <summary>What the clock shows at an instant (UTC); seconds are dropped.</summary>
    public static LondonTime At(DateTime instant)
    {
        var clock = London.WallClock(instant);
        return new(DateOnly.FromDateTime(clock), new(clock.Hour, clock.Minute));
    }

    public int CompareTo(LondonTime other) => (Day, Time).CompareTo((other.Day, other.Time));

    /// <summary>"2026-04-01T23:59".</summary>
    public override string ToString() => Day.ToDateTime(Time).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
