using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Forgets the idempotency keys of one partnership that are 24 hours old, a few at a time.</summary>
public sealed class ForgetIdempotencyKeys(Db db)
{
    private const int Batch = 200;

    private static readonly TimeSpan _kept = TimeSpan.FromHours(24);

    /// <summary>Forgets up to a batch; answers how many.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var before = context.Now - _kept;
        await using (var reading = await db.ReadAsync(context, stop))
            if (!await db.Idempotency.AnyAsync(r => r.UsedAt < before, stop)) return 0;

        await using var work = await db.WriteAsync(context, stop);
        var old = await db.Idempotency.Where(r => r.UsedAt < before).OrderBy(r => r.UsedAt).Select(r => r.Id).Take(Batch).ToListAsync(stop);
        var forgotten = await db.Idempotency.Where(r => old.Contains(r.Id)).ExecuteDeleteAsync(stop);
        await work.CommitAsync(stop);
        return forgotten;
    }
}
