namespace GoldenThread.Needs;

/// <summary>Which status may follow which: proposed, accepted, response planned, delivered, evaluated, closed; and closed only on evidence of the result.</summary>
public static class NeedProgress
{
    private static readonly NeedStatus[] _order = [NeedStatus.Proposed, NeedStatus.Accepted, NeedStatus.ResponsePlanned, NeedStatus.Delivered, NeedStatus.Evaluated, NeedStatus.Closed];

    /// <summary>What the rule has to know of a need.</summary>
    /// <param name="Unlinked">Responses that promise a course or event and name none yet.</param>
    public sealed record Facts(NeedStatus Status, bool SourceSettled, int Responses, int Unlinked, DateOnly RaisedOn);

    /// <summary>A later status, and why it cannot be reached yet; null when it can.</summary>
    public sealed record Step(NeedStatus To, Refusal? No);

    /// <summary>Everything still ahead, in order, each with its reason if it has to wait.</summary>
    public static IReadOnlyList<Step> Ahead(Facts need) => [.. _order.Where(s => s > need.Status).Select(s => new Step(s, WhyNot(need, s)))];

    /// <summary>Why a need may not take a status now; null when it may.</summary>
    public static Refusal? WhyNot(Facts need, NeedStatus to) => (need.Status, to) switch
    {
        (NeedStatus.Closed, _) => Refusals.Closed,
        _ when to <= need.Status => Refusals.NotBack,
        (_, NeedStatus.Accepted) => need.SourceSettled ? null : Refusals.NoSourceYet,
        (NeedStatus.Proposed, _) => Refusals.NotAcceptedYet,
        _ when need.Responses == 0 => Refusals.NoResponseYet,
        (_, NeedStatus.ResponsePlanned) => null,
        (_, NeedStatus.Delivered) => need.Unlinked > 0 ? Refusals.Unplanned(need.Unlinked) : null,
        (NeedStatus.Accepted or NeedStatus.ResponsePlanned, _) => Refusals.NotDeliveredYet,
        _ => null,
    };

    /// <summary>Why another method may not be chosen for a need; null when it may. One more than was delivered opens the need again.</summary>
    public static Refusal? WhyNoAnswer(NeedStatus status) => status switch
    {
        NeedStatus.Closed => Refusals.Closed,
        NeedStatus.Proposed => Refusals.NotAcceptedYet,
        _ => null,
    };

    /// <summary>Why a need may not be closed on this evidence; null when it may.</summary>
    public static Refusal? WhyNotClosed(Facts need, string? evidence, DateOnly takenOn, DateOnly today)
    {
        if (WhyNot(need, NeedStatus.Closed) is { } no) return no;
        if (string.IsNullOrWhiteSpace(evidence)) return Refusals.NoEvidence;
        if (takenOn > today) return Refusals.EvidenceAhead;
        return takenOn < need.RaisedOn ? Refusals.EvidenceBefore : null;
    }

    /// <summary>Whether a method promises a record of its own, a course or an event, that has to be named before it counts as done.</summary>
    public static bool PromisesRecord(ResponseMethod method) => method is ResponseMethod.Course or ResponseMethod.Event;
}
