namespace GoldenThread.Framework;

/// <summary>Which reminder is due for a date on a day: the nearest lead time that has been reached, or that the date has passed; none for what passed long ago .</summary>
public static class ReminderLead
{
    /// <summary>The product's own days where a pack names none.</summary>
    public static IReadOnlyList<int> Usual { get; } = [90, 60, 30, 7];

    public const int Overdue = -1;

    /// <summary>Whoever was overdue for longer when this began to look is in the lists, not in the mail.</summary>
    public const int LongAgoDays = 30;

    public static int? Of(DateOnly day, DateOnly by, IReadOnlyList<int> leads)
    {
        var left = by.DayNumber - day.DayNumber;
        if (left < 0) return left >= -LongAgoDays ? Overdue : null;
        int? nearest = null;
        foreach (var lead in leads)
            if (lead >= left && (nearest is null || lead < nearest)) nearest = lead;
        return nearest;
    }
}
