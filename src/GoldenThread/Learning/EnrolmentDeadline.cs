using GoldenThread.Charging;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Learning;

/// <summary>By when a module is to be finished, and where somebody stands: the policy of the day it was allocated on decides; where it says nothing there is no deadline.</summary>
public static class EnrolmentDeadline
{
    /// <summary>The last day on which finishing is in time; null where the policy sets none.</summary>
    public static DateOnly? Of(ChargingPolicy? policy, DateOnly allocated, BankHolidays holidays) =>
        policy is not null && policy.ElearningNotCompleted.Is(out var rule) && rule.After.Is(out var after) && rule.CountedFrom.IsSet ? ElearningCharge.Deadline(allocated, after, holidays) : null;

    public static EnrolmentStanding Stands(DateOnly? completed, DateOnly? started, DateOnly? deadline, DateOnly today) => (completed, deadline) switch
    {
        ({ } done, { } by) when done > by => EnrolmentStanding.FinishedLate,
        ({ }, _) => EnrolmentStanding.Finished,
        (null, { } by) when today > by => EnrolmentStanding.Overdue,
        _ => started is null ? EnrolmentStanding.NotStarted : EnrolmentStanding.Started,
    };
}

public enum EnrolmentStanding
{
    NotStarted,
    Started,
    Overdue,
    Finished,
    FinishedLate,
}
