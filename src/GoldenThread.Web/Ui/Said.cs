using System.Globalization;

namespace GoldenThread.Web.Ui;

/// <summary>Days and times as a person says them: "Tuesday 24 November 2026", "9:30am", "5pm".</summary>
public static class Said
{
    private static readonly CultureInfo _british = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", _british);

    /// <summary>For tables and margins: "Thu 3 Dec 2026".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM yyyy", _british);

    /// <summary>Without the weekday: "3 December 2026".</summary>
    public static string PlainDay(DateOnly day) => day.ToString("d MMMM yyyy", _british);

    public static string Time(TimeOnly time) => time switch
    {
        { Hour: 12, Minute: 0 } => "12 noon",
        { Minute: 0 } => time.ToString("%h", _british) + Half(time),
        _ => time.ToString("h:mm", _british) + Half(time),
    };

    /// <summary>"9:30am to 1pm".</summary>
    public static string Times(TimeOnly start, TimeOnly end) => $"{Time(start)} to {Time(end)}";

    /// <summary>"Tuesday 24 November 2026, 5pm".</summary>
    public static string Moment(DateTime wallClock) => $"{Day(DateOnly.FromDateTime(wallClock))}, {Time(TimeOnly.FromDateTime(wallClock))}";

    private static string Half(TimeOnly time) => time.Hour < 12 ? "am" : "pm";
}
