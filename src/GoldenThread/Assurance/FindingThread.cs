using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>One finding followed to what got better, for one reader; null when it is not there or not theirs.</summary>
public sealed class FindingThread(Db db, GatherThreads gather)
{
    public async Task<GatheredThread?> OnAsync(Guid findingId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return (await gather.OfAsync(db.FindingsWithin(reach).Where(f => f.Id == findingId), context.Today, await db.ThreadLimitsOnAsync(context.Today, stop), stop)).SingleOrDefault();
    }

    /// <summary>The evidence filed for a finding that the reader may see in full: all of it, or the own agencies'.</summary>
    public async Task<IReadOnlyList<EmbeddingEvidence>> EvidenceAsync(Guid findingId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var agencies = reach.AgencyIds.ToList();
        return await db.EmbeddingEvidence.AsNoTracking().Where(e => e.FindingId == findingId && (reach.All || agencies.Contains(e.AgencyId)))
            .OrderByDescending(e => e.EffectiveOn).ToListAsync(stop);
    }

    /// <summary>The outcome measures of a finding.</summary>
    public async Task<IReadOnlyList<OutcomeMeasure>> OutcomesAsync(Guid findingId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.OutcomeMeasures.AsNoTracking().Where(o => o.FindingId == findingId).OrderBy(o => o.NamedAt).ToListAsync(stop);
    }
}
