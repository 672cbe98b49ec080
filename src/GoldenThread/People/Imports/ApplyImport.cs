using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>Does exactly what an import's preview showed, all of it or nothing. What was set aside stays out.</summary>
public sealed class ApplyImport(Db db)
{
    public async Task<Result<PeopleImport>> DoAsync(Guid importId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var taken = await db.PeopleImports.Where(i => i.Id == importId && i.State == ImportState.Previewed)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Applied).SetProperty(i => i.AppliedAt, context.Now), stop);
        if (await db.PeopleImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, stop) is not { } import) return Refusal.NotThere;
        if (taken == 0) return import.State == ImportState.Applied ? import : Refusals.ImportNotOpen;
        var lines = await db.ImportLines.AsNoTracking().Where(l => l.ImportId == importId && l.Becomes != null).ToListAsync(stop);
        if (lines.Count == 0) return Refusals.ImportChangesNothing;
        var (people, posts) = ChangeTable.Of(lines, backward: false);
        try
        {
            if (!await db.MakeAsync(people, posts, context, stop)) return Refusals.WorldHasMoved;
        }
        catch (System.Data.Common.DbException)
        {
            return Refusals.WorldHasMoved;
        }

        var counts = lines.CountBy(l => l.Kind).OrderBy(c => c.Key).Select(c => (Names.Code(c.Key), (string?)null, (string?)$"{c.Value}"));
        db.Note(context, "people imported", import, changes: [.. counts, ("file", null, import.FileHash)]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return import;
    }
}
