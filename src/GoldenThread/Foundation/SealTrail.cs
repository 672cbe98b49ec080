using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Chains the entries of one partnership that have not been sealed yet, in a batch.</summary>
public sealed class SealTrail(Db db, TrailKey key)
{
    /// <summary>Small enough to hold SQLite's writer gate for no more than about 20 ms.</summary>
    private const int Batch = 100;

    /// <summary>Seals up to a batch; answers how many, and the new head of the chain.</summary>
    public async Task<(int Sealed, TrailHead Head)> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using (var look = await db.ReadAsync(context, stop))
            if (!await db.TrailEntries.AnyAsync(e => e.Sequence == null, stop)) return (0, await HeadAsync(stop));

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        var head = await HeadAsync(stop);
        var waiting = await db.TrailEntries.Where(e => e.Sequence == null).OrderBy(e => e.Id).Take(Batch).ToListAsync(stop);
        foreach (var entry in waiting)
        {
            var sequence = head.Sequence + 1;
            var hash = TrailChain.HashOf(entry, sequence, head.Hash, key.Bytes);
            entry.Seal(sequence, hash);
            head = new(sequence, hash);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return (waiting.Count, head);
    }

    /// <summary>The last sealed place of the chain.</summary>
    public async Task<TrailHead> HeadAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await HeadAsync(stop);
    }

    private async Task<TrailHead> HeadAsync(CancellationToken stop) =>
        await db.TrailEntries.Where(e => e.Sequence != null).OrderByDescending(e => e.Sequence)
            .Select(e => new TrailHead(e.Sequence!.Value, e.Hash!)).FirstOrDefaultAsync(stop) ?? TrailHead.None;
}

/// <summary>The last sealed place of a partnership's chain.</summary>
public sealed record TrailHead(long Sequence, string Hash)
{
    public static TrailHead None { get; } = new(0, TrailChain.Beginning);
}

/// <summary>The secret that the chain is made with; kept outside the database.</summary>
public sealed record TrailKey(byte[] Bytes);
