using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>Somebody has looked: the row is one of the people it may be, or somebody new. Until then it stays out.</summary>
public sealed class DecideImportLine(Db db)
{
    /// <param name="SameAs">Who it is; null is somebody new.</param>
    public sealed record Request(Guid ImportId, Guid LineId, Guid? SameAs);

    public async Task<Result<ImportLine>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var import = await db.PeopleImports.SingleOrDefaultAsync(i => i.Id == request.ImportId, stop);
        var line = await db.ImportLines.SingleOrDefaultAsync(l => l.ImportId == request.ImportId && l.Id == request.LineId, stop);
        if (import is null || line is null) return Refusal.NotThere;
        if (import.State != ImportState.Previewed || line.Kind != LineKind.Review || line.Asked is null) return Refusals.LineNotOpen;
        if (line.Code == "known_elsewhere" || (request.SameAs is { } said && !line.Candidates.Contains(said.ToString()))) return Refusal.NotThere;

        var row = TakenRow.FromJson(line.Asked);
        var world = await db.ImportWorldAsync(import, context.Today, stop);
        var person = request.SameAs is { } id ? world.ById(id) : null;
        if (request.SameAs is not null && person is null) return Refusal.NotThere;
        if (world.ByEmail(row.EmailKey) is { } other && other.Id != person?.Id) return Refusals.WorldHasMoved;
        if (person is not null && await db.ImportLines.AnyAsync(l => l.ImportId == import.Id && l.PersonId == person.Id && l.Kind != LineKind.Leaver, stop)) return Refusals.OneRowEach;
        var manager = row.ManagerEmail is { } email ? world.ByEmail(Account.KeyOf(email)) : null;
        if (manager is not null && (!world.IsWithin(manager) || manager.Id == person?.Id)) manager = null;
        var live = person?.Posts.Where(p => p.Facts.AgencyId == row.AgencyId && p.Facts.LiveOn(context.Today)).ToList() ?? [];
        var planned = PlannedLine.Of(row, person?.Id ?? Guid.CreateVersion7(), person, PostMatch.Of(row, 1, live), manager?.Id, world, Guid.CreateVersion7);
        if (planned is null)
        {
            import.Unchanged++;
            db.Remove(line);
        }
        else
        {
            var stored = PreviewImport.Stored(import, planned);
            (line.Kind, line.Code, line.Words, line.PersonId, line.PostId) = (stored.Kind, "looked_at", person is null ? "Somebody looked: a new person." : "Somebody looked: the same person.", stored.PersonId, stored.PostId);
            (line.Was, line.Becomes, line.Asked, line.Candidates) = (stored.Was, stored.Becomes, null, []);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return line;
    }
}
