using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Merging;

/// <summary>Takes a merge back for thirty days: every row that was moved names the old record again. Refused when one of them names somebody else by now or is gone.</summary>
public sealed class UndoMerge(Db db)
{
    private static readonly TimeSpan _for = TimeSpan.FromDays(30);

    public async Task<Result<PersonMerge>> DoAsync(Guid mergeId, Guid keptId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PersonMerges.SingleOrDefaultAsync(m => m.Id == mergeId && m.KeptId == keptId, stop) is not { } merge) return Refusal.NotThere;
        if (merge.UndoneAt is not null || merge.MadeAt + _for < context.Now) return Refusals.MergeNotUndone;
        var (kept, merged) = (await db.People.SingleAsync(p => p.Id == merge.KeptId, stop), await db.People.SingleAsync(p => p.Id == merge.MergedId, stop));
        if (kept.MergedIntoId is not null || merged.MergedIntoId != kept.Id || (merge.AccountId is not null && kept.AccountId != merge.AccountId)) return Refusals.ChangedSinceMerge;
        var rows = (await db.MergedRows.AsNoTracking().Where(r => r.MergeId == merge.Id).ToListAsync(stop)).ToLookup(r => r.Place, r => r.RowId);
        foreach (var column in PersonColumns.Moved(db.Model))
        {
            var moved = rows[column.Name].ToList();
            if (await db.MoveAsync(column, kept.Id, merged.Id, moved, stop) != moved.Count) return Refusals.ChangedSinceMerge;
        }

        (merged.MergedIntoId, merge.UndoneAt) = (null, context.Now);
        if (merge.AccountId is not null)
        {
            kept.AccountId = null;
            await db.SaveChangesAsync(stop);
            merged.AccountId = merge.AccountId;
        }

        db.Note(context, "merge of people undone", kept, changes: ("merged", kept.Id.ToString(), merged.Id.ToString()));
        await db.SaveChangesAsync(stop);
        db.WorkOutAnew([kept.Id, merged.Id]);
        await work.CommitAsync(stop);
        return merge;
    }

    /// <summary>The merges into a person that can still be taken back.</summary>
    public async Task<IReadOnlyList<Undoable>> OfAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var since = context.Now - _for;
        return await (from m in db.PersonMerges.AsNoTracking() where m.KeptId == personId && m.UndoneAt == null && m.MadeAt > since join p in db.People on m.MergedId equals p.Id orderby m.MadeAt descending select new Undoable(m.Id, p.FirstName + " " + p.LastName, p.Email, m.MadeAt)).ToListAsync(stop);
    }

    public sealed record Undoable(Guid Id, string Name, string Email, DateTime MadeAt);
}
