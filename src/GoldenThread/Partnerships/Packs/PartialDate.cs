using System.Globalization;
using System.Runtime.InteropServices;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A date as exact as a document prints it: a year, a month or a day. What is not printed is not made up.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly Last => Day is { } day ? new(Year, Month!.Value, day) : Month is { } month ? new DateOnly(Year, month, 1).AddMonths(1).AddDays(-1) : new(Year, 12, 31);

    public static PartialDate? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day.Year, day.Month, day.Day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new(month.Year, month.Month);
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)) return new(year.Year);
        return null;
    }

    /// <summary>2026, 2026-04 or 2026-04-01.</summary>
    public override string ToString() => Day is { } day ? $"{Year:0000}-{Month:00}-{day:00}" : Month is { } month ? $"{Year:0000}-{month:00}" : $"{Year:0000}";
}
