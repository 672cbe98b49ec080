using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>Takes an import back as a whole, for thirty days, as long as nothing it touched has changed since and nothing has been recorded for whom it added.</summary>
public sealed class UndoImport(Db db)
{
    private static readonly TimeSpan _for = TimeSpan.FromDays(30);

    public async Task<Result<PeopleImport>> DoAsync(Guid importId, string? why, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.PeopleImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, stop) is not { } import) return Refusal.NotThere;
        if (import.State == ImportState.Undone) return import;
        if (import is not { State: ImportState.Applied, AppliedAt: { } applied } || applied + _for < context.Now) return Refusals.ImportNotUndone;
        var taken = await db.PeopleImports.Where(i => i.Id == importId && i.State == ImportState.Applied)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Undone).SetProperty(i => i.UndoneAt, context.Now), stop);
        var lines = await db.ImportLines.AsNoTracking().Where(l => l.ImportId == importId && l.Becomes != null).ToListAsync(stop);
        var (people, posts) = ChangeTable.Of(lines, backward: true);
        if (taken == 0) return Refusals.ImportNotUndone;
        try
        {
            if (!await db.MakeAsync(people, posts, context, stop)) return Refusals.ChangedSinceImport;
        }
        catch (System.Data.Common.DbException)
        {
            // Something refers to a person or post that the import added.
            return Refusals.ChangedSinceImport;
        }

        db.Note(context, "people import undone", import, Typed.Clean(why));
        await db.SaveChangesAsync(stop);
        (import.State, import.UndoneAt) = (ImportState.Undone, context.Now);
        await work.CommitAsync(stop);
        return import;
    }
}
