using GoldenThread.Assurance;

namespace GoldenThread.Web.Pages.Assurance.Limits;

/// <summary>The limits of a thread in words.</summary>
public static class LimitWords
{
    public static string Name(ThreadLimit limit) => limit switch
    {
        ThreadLimit.NeedDays => "A need is raised",
        ThreadLimit.ResponseDays => "A response is chosen",
        ThreadLimit.ReachDays => "Each agency is reached",
        ThreadLimit.FollowUpDays => "Follow-ups are answered",
        ThreadLimit.EvidenceMonths => "Evidence is accepted",
        ThreadLimit.OutcomeMonths => "An outcome measure is named",
        _ => "Fewest follow-up answers",
    };

    public static string From(ThreadLimit limit) => limit switch
    {
        ThreadLimit.ReachDays => "counted from the response",
        ThreadLimit.FollowUpDays => "counted from the day the follow-up fell due",
        ThreadLimit.FewestAnswers => "fewer say nothing",
        _ => "counted from the day the finding was published",
    };

    public static string Say(ThreadLimit limit, int value) => limit switch
    {
        ThreadLimit.EvidenceMonths or ThreadLimit.OutcomeMonths => value == 1 ? "within 1 month" : $"within {value} months",
        ThreadLimit.FewestAnswers => value == 1 ? "1 person" : $"{value} people",
        _ => value == 1 ? "within 1 day" : $"within {value} days",
    };
}
