using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A stretch of time as a policy gives it: a count and a unit, never turned into days before it is counted from somewhere.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Period(int Count, PeriodUnit Unit)
{
    /// <summary>P28D, P6W, P3M, P2Y; null for anything else.</summary>
    public static Period? Parse(string text)
    {
        if (Iso().Match(text) is not { Success: true } match) return null;
        return new(int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["unit"].Value switch
        {
            "D" => PeriodUnit.CalendarDays,
            "W" => PeriodUnit.Weeks,
            "M" => PeriodUnit.Months,
            _ => PeriodUnit.Years,
        });
    }

    /// <summary>The day so long after another, which itself is not counted; hours reach into the day in which they end. Null beyond the calendar.</summary>
    public DateOnly? After(DateOnly from, BankHolidays holidays) => Unit is PeriodUnit.WorkingDays ? WorkingDays.After(from, Count, holidays)?.Day : Away(from, +1);

    /// <summary>The day so long before another.</summary>
    public DateOnly? Before(DateOnly day, BankHolidays holidays) => Unit is PeriodUnit.WorkingDays ? WorkingDays.Before(day, Count, holidays)?.Day : Away(day, -1);

    private DateOnly? Away(DateOnly from, int direction) => Unit switch
    {
        PeriodUnit.Years => Months(from, direction * Count * 12),
        PeriodUnit.Months => Months(from, direction * Count),
        PeriodUnit.Weeks => Days(from, direction * Count * 7),
        PeriodUnit.Hours => Days(from, direction * ((Count + 23) / 24)),
        _ => Days(from, direction * Count),
    };

    private static DateOnly? Days(DateOnly from, int days) =>
        from.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;

    private static DateOnly? Months(DateOnly from, int months) =>
        ((from.Year * 12) + from.Month - 1 + months) / 12 is >= 1 and <= 9999 ? from.AddMonths(months) : null;

    /// <summary>"7 working days", "1 month", "3 weeks".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            PeriodUnit.Hours => "hour",
            PeriodUnit.WorkingDays => "working day",
            PeriodUnit.CalendarDays => "day",
            PeriodUnit.Weeks => "week",
            PeriodUnit.Months => "month",
            _ => "year",
        };
        return Count == 1 ? $"1 {unit}" : $"{Count} {unit}s";
    }

    [GeneratedRegex("^P(?<count>\\d{1,4})(?<unit>[DWMY])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}

public enum PeriodUnit
{
    Hours,
    WorkingDays,
    CalendarDays,
    Weeks,
    Months,
    Years,
}
