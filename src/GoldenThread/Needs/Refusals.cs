using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Needs;

/// <summary>Every no about a learning need, in the words its officer reads.</summary>
public static class Refusals
{
    public static readonly Refusal NotAcceptedYet = new("need_not_accepted", "This need is only proposed. Accept it first; then choose how it is answered.");

    public static readonly Refusal NoSourceYet = new("need_without_source", "This need names no source. Choose one of the partnership's sources first; then accept it.");

    public static readonly Refusal NoResponseYet = new("need_without_response", "Nothing answers this need yet. Choose a method and say why; that plans the response.");

    public static readonly Refusal NotDeliveredYet = new("need_not_delivered", "Nothing has been delivered for this need yet. Say so first when it has; then the result can be shown.");

    public static readonly Refusal Closed = new("need_closed", "This need is closed. If the same learning is needed again, raise a new one.");

    public static readonly Refusal NotBack = new("need_goes_forward", "A need does not go back to an earlier status. Add another response if more has to be done.");

    public static readonly Refusal HasOrigin = new("unknown_origin", "A need is raised from something: a finding, or an agency that saw the gap. Name one that is there.", RefusalKind.Rule) { Fields = new Dictionary<string, string> { ["origin"] = "Name a finding or an agency that is there." } };

    public static readonly Refusal NoSuchAgency = new Refusal("no_such_agency", "One of the agencies is not in this partnership. Choose from its list of agencies.", RefusalKind.Rule).At("agencyIds");

    public static readonly Refusal NoSuchOwner = new Refusal("no_such_person", "The owner is not among this partnership's people. Choose somebody who is.", RefusalKind.Rule).At("ownerId");

    public static Refusal Unplanned(int unlinked) => new("response_without_answer", unlinked == 1
        ? "One response still has no course or event. Link it first; then say that the need has been delivered."
        : $"{unlinked} responses still have no course or event. Link them first; then say that the need has been delivered.");

    public static readonly Refusal NoEvidence = new Refusal("need_without_evidence", "Say what shows the result: an audit, what people did differently, what families said. Without it a need cannot be closed.", RefusalKind.Rule).At("evidence");

    public static readonly Refusal EvidenceAhead = new Refusal("evidence_ahead", "The day of the evidence has not come yet. Enter the day it was taken, today at the latest.", RefusalKind.Rule).At("on");

    public static readonly Refusal EvidenceBefore = new Refusal("evidence_before_need", "The evidence is older than the need, so it cannot show the result. Enter evidence taken after the need was raised.", RefusalKind.Rule).At("on");

    public static readonly Refusal AnsweredAlready = new("answered_already", "This course or event answers the need already.");

    public static Refusal SourceMissing(IReadOnlyList<NeedSource> offered) =>
        new Refusal("need_without_source", $"Name where the need comes from. This partnership's sources are: {Said(offered)}.", RefusalKind.Rule).At("source");

    public static Refusal SourceUnknown(IReadOnlyList<NeedSource> offered) =>
        new Refusal("unknown_source", $"That is none of this partnership's sources. Choose among: {Said(offered)}.", RefusalKind.Rule).At("source");

    private static string Said(IReadOnlyList<NeedSource> offered) => string.Join("; ", offered.Select(s => $"{s.Label} ({s.Code})"));

    public static Refusal NoQuestionsForAnalysis { get; } = new Refusal("no_questions_for_analysis", "There is no questionnaire of that code. Publish one first.", RefusalKind.Rule).At("questionnaire");

    public static Refusal PassOnToSome(int most) => new Refusal("pass_on_to_some", $"Enter 1 to {most} addresses, one a line.", RefusalKind.Rule).At("lines");

    public static Refusal NoSuchWay { get; } = new Refusal("no_such_way", "Choose one of the answers of the analysis.", RefusalKind.Rule).At("way");
}
