using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>One piece of evidence for one reader; null when it is not there or not theirs.</summary>
public sealed class FindEvidence(Db db)
{
    public async Task<FoundEvidence?> OfAsync(Guid id, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var agencies = reach.AgencyIds.ToList();
        return await (
            from evidence in db.EmbeddingEvidence.AsNoTracking()
            where evidence.Id == id && (reach.All || agencies.Contains(evidence.AgencyId))
            join finding in db.Findings on evidence.FindingId equals finding.Id
            join agency in db.Agencies on evidence.AgencyId equals agency.Id
            select new FoundEvidence(evidence, finding.Title, agency.Name)).SingleOrDefaultAsync(stop);
    }
}

/// <summary>Evidence with the names it needs on a page.</summary>
public sealed record FoundEvidence(EmbeddingEvidence Evidence, string FindingTitle, string AgencyName);
