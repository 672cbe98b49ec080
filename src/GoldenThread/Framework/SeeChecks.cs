using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>What managers noted of somebody's competence, the newest first .</summary>
public sealed class SeeChecks(Db db)
{
    public async Task<IReadOnlyList<CompetenceCheck>> OfAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.CompetenceChecks.AsNoTracking().Where(c => c.PersonId == personId).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Take(20).ToListAsync(stop);
    }
}
