using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Takes a key back: one's own, or anybody's for who manages rights.</summary>
public sealed class RevokeToken(Db db)
{
    public async Task<Result<Done>> DoAsync(Guid tokenId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == tokenId, stop);
        if (token is null || !reach.Covers(About.Person(token.PersonId, [], []))) return Refusal.NotThere;
        if (token.RevokedAt is not null) return Done.It;
        token.RevokedAt = context.RealNow;
        db.Note(context, "API key revoked", token);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
