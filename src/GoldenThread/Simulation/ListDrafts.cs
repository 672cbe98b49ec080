using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>The drafts of a partnership, newest first.</summary>
public sealed class ListDrafts(Db db)
{
    public sealed record Row(Guid Id, string Name, DateTime MadeAt, bool Published);

    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Drafts.OrderByDescending(d => d.MadeAt).Take(50).Select(d => new Row(d.Id, d.Name, d.MadeAt, d.PublishedAsId != null)).ToListAsync(stop);
    }
}
