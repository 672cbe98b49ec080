namespace GoldenThread.Foundation;

/// <summary>Counts working days: Monday to Friday without England's bank holidays; the day it starts from is never counted (A-ALL-01, R-122).</summary>
public static class WorkingDays
{
    /// <summary>Whether people are at work on this day.</summary>
    public static bool Is(DateOnly day, BankHolidays holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && holidays.On(day) is null;

    /// <summary>The Nth working day after <paramref name="from"/>, with the bank holidays skipped; null when the count leaves the calendar's years.</summary>
    public static Count? After(DateOnly from, int days, BankHolidays holidays) => Step(from, days, +1, holidays);

    /// <summary>The Nth working day before <paramref name="day"/>, with the bank holidays skipped; null when the count leaves the calendar's years.</summary>
    public static Count? Before(DateOnly day, int days, BankHolidays holidays) => Step(day, days, -1, holidays);

    private static Count? Step(DateOnly from, int days, int direction, BankHolidays holidays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var skipped = new List<BankHoliday>();
        var day = from;
        for (var left = days; left > 0;)
        {
            if (!holidays.Covers(day)) return null;
            day = day.AddDays(direction);
            if (!holidays.Covers(day)) return null;
            if (holidays.On(day) is { } holiday) skipped.Add(holiday);
            else if (Is(day, holidays)) left--;
        }

        return new(day, skipped);
    }

    /// <summary>Where a count ends, and the weekday bank holidays it stepped over.</summary>
    public sealed record Count(DateOnly Day, IReadOnlyList<BankHoliday> Skipped);
}
