namespace GoldenThread.Assurance;

/// <summary>Every no of evidence and outcome measures.</summary>
internal static class Refusals
{
    public static Refusal EvidenceBeforeFinding(DateOnly published) => new("evidence_before_finding", $"Evidence must be from after the finding was published, {London.SayShort(published)}.", RefusalKind.Rule);

    public static Refusal EvidenceInFuture { get; } = new("evidence_in_future", "Evidence cannot be dated later than today.", RefusalKind.Rule);

    public static Refusal NotConcerned { get; } = new("agency_not_concerned", "This finding does not concern that organisation. Add the organisation to the finding first.", RefusalKind.Rule);

    public static Refusal OwnEvidence { get; } = new("own_evidence", "Somebody from outside the organisation has to accept its evidence.", RefusalKind.Rule);

    public static Refusal AlreadyJudged { get; } = new("already_judged", "This evidence has been judged already. New evidence can be filed at any time.");

    public static Refusal FigureImpossible { get; } = new("figure_impossible", "The figure must be a count of something: not below nought, not above its total, and dated today or before.", RefusalKind.Rule);

    public static Refusal AfterBeforeBefore { get; } = new("after_before_before", "The later figure must be dated after the first.", RefusalKind.Rule);
}
