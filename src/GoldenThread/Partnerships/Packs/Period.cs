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
