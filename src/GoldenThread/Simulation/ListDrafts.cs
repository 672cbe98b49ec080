using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>The drafts of a partnership, newest first.</summary>
public sealed class ListDrafts(Db db, PackInForce packs)
{
    /// <param name="Charges">It changes what places cost or how they are booked, so that bookings can be replayed under it.</param>
    public sealed record Row(Guid Id, string Name, DateTime MadeAt, bool Published, bool Charges);

    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var rows = new List<Row>();
        foreach (var draft in await db.Drafts.AsNoTracking().OrderByDescending(d => d.MadeAt).Take(50).ToListAsync(stop))
        {
            var began = (await packs.VersionAsync(draft.BaseVersionId, context, stop))!;
            rows.Add(new(draft.Id, draft.Name, draft.MadeAt, draft.PublishedAsId is not null, PolicyDiff.Charges(began.Document, PackDocument.FromJson(draft.Content))));
        }

        return rows;
    }
}
