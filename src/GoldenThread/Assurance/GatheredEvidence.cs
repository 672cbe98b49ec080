namespace GoldenThread.Assurance;

/// <summary>One piece of evidence as the thread needs it.</summary>
public sealed record FiledEvidence(Guid FindingId, Guid AgencyId, DateOnly EffectiveOn, EvidenceJudgement? Judgement);

/// <summary>What agencies have filed, by finding and agency.</summary>
public sealed class GatheredEvidence(IReadOnlyList<FiledEvidence> filed)
{
    private readonly ILookup<(Guid FindingId, Guid AgencyId), FiledEvidence> _filed = filed.ToLookup(e => (e.FindingId, e.AgencyId));

    public Embedded Judged(Guid findingId, Guid agencyId) => Embedding.Of(_filed[(findingId, agencyId)].Select(e => (e.EffectiveOn, e.Judgement)));

    public DateOnly? LatestOn(Guid findingId, Guid agencyId) => _filed[(findingId, agencyId)].Select(e => (DateOnly?)e.EffectiveOn).Max();
}
