using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Takes a role back: from the next request on it is gone. Its past stays on record.</summary>
public sealed class EndGrant(Db db)
{
    public async Task<Result<Done>> DoAsync(Guid grantId, string? why, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var grant = await db.Grants.SingleOrDefaultAsync(g => g.Id == grantId, stop);
        if (grant is null) return Refusal.NotThere;
        var yesterday = context.Today.AddDays(-1);
        if (grant.Until <= yesterday) return Refusals.GrantHasEnded;
        db.Note(context, "right ended", grant, why, ("until", grant.Until?.ToString("yyyy-MM-dd"), yesterday.ToString("yyyy-MM-dd")));
        grant.Until = yesterday;
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
