namespace GoldenThread.Assurance;

/// <summary>Whether an agency has shown that learning is embedded: the newest evidence that somebody outside has judged decides; what nobody has judged yet counts for nothing.</summary>
public static class Embedding
{
    public static Embedded Of(IEnumerable<(DateOnly EffectiveOn, EvidenceJudgement? Judgement)> filed)
    {
        var all = filed.ToList();
        if (all.Count == 0) return Embedded.NoReply;
        return all.Where(e => e.Judgement is not null).OrderByDescending(e => e.EffectiveOn).Select(e => e.Judgement).FirstOrDefault() switch
        {
            EvidenceJudgement.Embedded => Embedded.Embedded,
            EvidenceJudgement.Partly => Embedded.Partly,
            _ => Embedded.NotEvidenced,
        };
    }
}
