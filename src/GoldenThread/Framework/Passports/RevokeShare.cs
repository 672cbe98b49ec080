using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Passports;

/// <summary>Takes a link to a learning record back; from then on it opens nothing. Only its owner can.</summary>
public sealed class RevokeShare(Db db)
{
    public async Task<Result<PassportShare>> DoAsync(Guid shareId, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PassportShares.SingleOrDefaultAsync(s => s.Id == shareId && s.PersonId == personId, stop) is not { } share) return Refusal.NotThere;
        if (share.RevokedAt is not null) return share;
        share.RevokedAt = context.Now;
        db.Note(context, "shared learning record taken back", share);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return share;
    }
}
