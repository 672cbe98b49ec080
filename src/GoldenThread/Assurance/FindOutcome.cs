using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>One outcome measure; null when there is none.</summary>
public sealed class FindOutcome(Db db)
{
    public async Task<OutcomeMeasure?> OfAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.OutcomeMeasures.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop);
    }
}
