namespace GoldenThread.Reviews;

/// <summary>Every no about a finding, in the words its officer reads.</summary>
public static class Refusals
{
    public static readonly Refusal PublishedAhead = new Refusal("published_ahead", "That day has not come yet. Enter the day it was published or reported, today at the latest.", RefusalKind.Rule).At("publishedOn");

    public static readonly Refusal NoSuchAgency = new Refusal("no_such_agency", "One of the agencies is not in this partnership. Choose from its list of agencies.", RefusalKind.Rule).At("agencyIds");

    public static readonly Refusal HasNeeds = new("finding_has_needs", "A need has been raised from this finding, so something is to be learnt from it. Close the need instead, with the evidence that shows the result.");

    public static readonly Refusal NoNeedAlready = new("no_need_already", "It has been said already that no learning is needed here, and why.");
}
