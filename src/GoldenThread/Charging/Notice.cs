using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>Until when a place can be given up for nothing: to the end of the Nth working or calendar day before the first day .</summary>
public static class Notice
{
    private static readonly TimeOnly _endOfDay = new(23, 59);

    /// <summary>The last free moment for an event, or what the partnership has not set.</summary>
    public static LastFreeCancellation For(ChargingPolicy policy, DateOnly firstDay, TimeOnly firstStart, BankHolidays holidays)
    {
        var channel = policy.CancellationChannel.Is(out var named) ? named : null;
        if (!policy.CancellationNotice.Is(out var notice))
            return new() { Unset = policy.CancellationNotice.Path, Channel = channel };
        if (Latest(firstDay, firstStart, notice, holidays) is not { } by)
            return new() { Notice = notice, Basis = policy.CancellationNotice.Basis, OutsideCalendar = true, Channel = channel };

        return new()
        {
            By = by,
            Notice = notice,
            Basis = policy.CancellationNotice.Basis,
            Ambiguity = policy.CancellationNotice.Ambiguity,
            AutomaticAfter = policy.AutomaticProposalInside.Is(out var inside) ? Latest(firstDay, firstStart, inside, holidays) : null,
            Channel = channel,
        };
    }

    /// <summary>How one cancellation stands: free, late, in between for an officer, or no notice at all because it came by a way the pack does not name.</summary>
    public static NoticeStanding Judge(LastFreeCancellation last, LondonTime receivedAt, NoticeChannel channel)
    {
        if (last.Channel is { } accepted && !accepted.Accepts.Contains(channel)) return NoticeStanding.NotNotice;
        if (last.By is not { } by) return NoticeStanding.NotSet;
        if (receivedAt <= by) return NoticeStanding.Free;
        return last.AutomaticAfter is { } automatic && receivedAt <= automatic ? NoticeStanding.OfficerDecides : NoticeStanding.Late;
    }

    /// <summary>The last moment that is still so long before an event; null when the calendar does not reach it.</summary>
    internal static LondonTime? Latest(DateOnly day, TimeOnly start, Period notice, BankHolidays holidays) => notice.Unit switch
    {
        PeriodUnit.WorkingDays => WorkingDays.Before(day, notice.Count, holidays) is { } count ? new(count.Day, _endOfDay) : null,
        PeriodUnit.CalendarDays => DaysBefore(day, notice.Count),
        PeriodUnit.Weeks => DaysBefore(day, notice.Count * 7),
        PeriodUnit.Hours => HoursBefore(day, start, notice.Count),
        _ => null,
    };

    private static LondonTime? DaysBefore(DateOnly day, int days) => day.DayNumber >= days ? new(day.AddDays(-days), _endOfDay) : null;

    // Hours are counted as they pass, so a night on which the clocks change counts 23 or 25.
    private static LondonTime? HoursBefore(DateOnly day, TimeOnly start, int hours) =>
        day.DayNumber > (hours / 24) + 2 ? LondonTime.At(London.Instant(day, start).AddHours(-hours)) : null;
}

/// <summary>How a cancellation stands to the notice that is asked for.</summary>
public enum NoticeStanding
{
    /// <summary>In time: it costs nothing.</summary>
    Free,

    /// <summary>Inside the notice asked for, but before the day from which a charge is proposed by itself.</summary>
    OfficerDecides,

    /// <summary>Too late to be free.</summary>
    Late,

    /// <summary>It did not come by a way that counts: the place stays taken.</summary>
    NotNotice,

    /// <summary>This partnership has set no notice: nothing is charged.</summary>
    NotSet,
}
