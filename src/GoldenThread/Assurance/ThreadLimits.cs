namespace GoldenThread.Assurance;

/// <summary>After how long a missing hop is a gap. These are the product's own defaults, shown as ours; a partnership may set others.</summary>
public sealed record ThreadLimits
{
    /// <summary>Days from publication until a need has been raised.</summary>
    public int NeedDays { get; init; } = 30;

    /// <summary>Days from publication until a response has been chosen.</summary>
    public int ResponseDays { get; init; } = 60;

    /// <summary>Days from the response until each agency concerned has been reached.</summary>
    public int ReachDays { get; init; } = 60;

    /// <summary>Days from a follow-up's due day until answers are in.</summary>
    public int FollowUpDays { get; init; } = 28;

    /// <summary>Months from publication until evidence of embedding is accepted.</summary>
    public int EvidenceMonths { get; init; } = 6;

    /// <summary>Months from publication until an outcome measure is named.</summary>
    public int OutcomeMonths { get; init; } = 6;

    /// <summary>Fewer follow-up answers than this say nothing.</summary>
    public int FewestAnswers { get; init; } = 5;
}
