namespace GoldenThread.Assurance;

/// <summary>What a finding asks of one agency that it concerns, on a day: that somebody is reached, and that evidence is filed until practice is embedded. Nothing is asked where no learning is needed.</summary>
public static class WhatIsAsked
{
    /// <param name="waiting">Pieces of evidence that nobody has judged yet.</param>
    public static AgencyAsk Of(DateOnly day, ThreadFacts facts, AgencyFacts agency, int waiting, ThreadLimits limits)
    {
        if (facts.NoNeedOn is not null && facts.NeedOn is null) return new(ReachAsk.Nothing, null, EvidenceAsk.Nothing, null);
        DateOnly? reachBy = facts.ResponseOn is { } response ? limits.ReachBy(response) : null;
        var reach = agency.Reached ? ReachAsk.Reached
            : reachBy is null ? ReachAsk.Nothing
            : agency.BookedFor >= day ? ReachAsk.Booked
            : day > reachBy ? ReachAsk.Late : ReachAsk.Send;
        var evidenceBy = limits.EvidenceBy(facts.PublishedOn);
        var evidence = agency.Embedded == Embedded.Embedded ? EvidenceAsk.Embedded
            : waiting > 0 ? EvidenceAsk.Waits
            : agency.Embedded is Embedded.Partly or Embedded.NotEvidenced ? EvidenceAsk.ShowMore
            : day > evidenceBy ? EvidenceAsk.Late : EvidenceAsk.File;
        return new(reach, reach is ReachAsk.Send or ReachAsk.Late ? reachBy : null, evidence, evidence is EvidenceAsk.File or EvidenceAsk.Late ? evidenceBy : null);
    }
}

/// <summary>What is asked, and by when.</summary>
public sealed record AgencyAsk(ReachAsk Reach, DateOnly? ReachBy, EvidenceAsk Evidence, DateOnly? EvidenceBy)
{
    /// <summary>The agency has to do something; waiting for a judgement or for a booked day is not doing.</summary>
    public bool IsOpen => Reach is ReachAsk.Send or ReachAsk.Late || Evidence is EvidenceAsk.File or EvidenceAsk.Late or EvidenceAsk.ShowMore;

    public bool IsLate => Reach == ReachAsk.Late || Evidence == EvidenceAsk.Late;
}

public enum ReachAsk
{
    Nothing,
    Reached,
    Booked,
    Send,
    Late,
}

public enum EvidenceAsk
{
    Nothing,
    Embedded,
    Waits,
    ShowMore,
    File,
    Late,
}
