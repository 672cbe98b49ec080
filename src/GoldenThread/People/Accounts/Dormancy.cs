namespace GoldenThread.People.Accounts;

/// <summary>When an account that nobody uses is closed: after so many months, never before two warnings, the last at least seven days earlier (security.md 5.3).</summary>
public static class Dormancy
{
    /// <summary>Our default where the partnership has set nothing.</summary>
    public const int DefaultMonths = 24;

    public const int FewestMonths = 6;

    public const int MostMonths = 120;

    private const int FirstWarningDays = 30;

    private const int LastWarningDays = 7;

    public enum Step
    {
        Nothing,
        FirstWarning,
        LastWarning,
        Close,
    }

    /// <param name="LastSeen">The day of the last sign-in; where there was none, the day the account was made.</param>
    /// <param name="Warnings">How many were sent since.</param>
    /// <param name="WarnedOn">When the last of them was.</param>
    public sealed record Facts(DateOnly LastSeen, int Warnings, DateOnly? WarnedOn);

    /// <summary>What is due today. Nobody is closed whom a warning could not reach in time, whenever the job last ran.</summary>
    public static Step Decide(Facts account, int months, DateOnly today)
    {
        var closes = account.LastSeen.AddMonths(months);
        if (account.Warnings >= 2) return today >= closes && account.WarnedOn is { } warned && today >= warned.AddDays(LastWarningDays) ? Step.Close : Step.Nothing;
        if (today >= closes.AddDays(-LastWarningDays)) return Step.LastWarning;
        return account.Warnings == 0 && today >= closes.AddDays(-FirstWarningDays) ? Step.FirstWarning : Step.Nothing;
    }

    /// <summary>The day that a warning names: no earlier than its reader has time to answer.</summary>
    public static DateOnly ClosesOn(Facts account, int months, Step warning, DateOnly today)
    {
        var (closes, earliest) = (account.LastSeen.AddMonths(months), today.AddDays(warning == Step.LastWarning ? LastWarningDays : FirstWarningDays));
        return closes > earliest ? closes : earliest;
    }

    /// <summary>The day from which accounts last used then are to be looked at.</summary>
    public static DateOnly LookAtSince(int months, DateOnly today) => today.AddMonths(-months).AddDays(FirstWarningDays + 1);
}
