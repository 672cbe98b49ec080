using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Passports;

/// <summary>The links somebody has made to their learning record, the newest first.</summary>
public sealed class SeeShares(Db db)
{
    public async Task<IReadOnlyList<PassportShare>> OfAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.PassportShares.AsNoTracking().Where(s => s.PersonId == personId).OrderByDescending(s => s.MadeAt).ThenByDescending(s => s.Id).Take(50).ToListAsync(stop);
    }
}
