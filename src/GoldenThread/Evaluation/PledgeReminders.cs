namespace GoldenThread.Evaluation;

/// <summary>When somebody is asked what came of a pledge: on the day it was to be done, then once a week, three times in all; never once they have told us. Weeks and times are the product's own.</summary>
public static class PledgeReminders
{
    public const int EveryDays = 7;

    public const int AtMost = 3;

    public static bool IsDue(Pledge pledge, DateOnly today)
    {
        if (pledge.Outcome is not null || pledge.Reminders >= AtMost || today < pledge.By) return false;
        return pledge.LastRemindedOn is not { } last || today.DayNumber - last.DayNumber >= EveryDays;
    }
}
