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

    /// <summary>The last day on which an agency concerned is reached in time.</summary>
    public DateOnly ReachBy(DateOnly response) => response.AddDays(ReachDays);

    /// <summary>The last day on which evidence of embedding comes in time.</summary>
    public DateOnly EvidenceBy(DateOnly published) => published.AddMonths(EvidenceMonths);

    public int Of(ThreadLimit limit) => limit switch
    {
        ThreadLimit.NeedDays => NeedDays,
        ThreadLimit.ResponseDays => ResponseDays,
        ThreadLimit.ReachDays => ReachDays,
        ThreadLimit.FollowUpDays => FollowUpDays,
        ThreadLimit.EvidenceMonths => EvidenceMonths,
        ThreadLimit.OutcomeMonths => OutcomeMonths,
        _ => FewestAnswers,
    };

    /// <summary>The most that a partnership may set: beyond it a gap would never be seen.</summary>
    public static int Most(ThreadLimit limit) => limit switch
    {
        ThreadLimit.EvidenceMonths or ThreadLimit.OutcomeMonths => 36,
        ThreadLimit.FewestAnswers => 50,
        _ => 365,
    };

    /// <summary>The limits on a day: of each the change set last on or before it, or the product's own.</summary>
    public static ThreadLimits On(DateOnly day, IEnumerable<ThreadLimitChange> changes)
    {
        var (own, set) = (new ThreadLimits(), changes.Where(c => c.From <= day).GroupBy(c => c.Limit).ToDictionary(g => g.Key, g => g.OrderBy(c => c.SetAt).ThenBy(c => c.Id).Last().Value));
        int Of(ThreadLimit limit) => set.GetValueOrDefault(limit) ?? own.Of(limit);
        return new()
        {
            NeedDays = Of(ThreadLimit.NeedDays),
            ResponseDays = Of(ThreadLimit.ResponseDays),
            ReachDays = Of(ThreadLimit.ReachDays),
            FollowUpDays = Of(ThreadLimit.FollowUpDays),
            EvidenceMonths = Of(ThreadLimit.EvidenceMonths),
            OutcomeMonths = Of(ThreadLimit.OutcomeMonths),
            FewestAnswers = Of(ThreadLimit.FewestAnswers),
        };
    }
}
