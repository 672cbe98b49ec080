using System.Security.Cryptography;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>Looks at a staff list and keeps what it would change, line by line, for somebody to see before anything is changed (R-053; issue 4).</summary>
public sealed class PreviewImport(Db db, PackInForce packs, StoreFile storeFile, ReadFile readFile)
{
    public const int MostRows = 100_000;

    /// <param name="AgencyId">Whose staff the file lists; null where each row names the organisation.</param>
    /// <param name="Complete">The file lists everybody who works there.</param>
    public sealed record Request(byte[] Content, string FileName, Guid? AgencyId, bool Complete);

    /// <param name="Reach">How far the sender may take people in.</param>
    public async Task<Result<PeopleImport>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        if (!reach.All && (request.AgencyId is not { } own || !reach.Covers(About.Agency(own)))) return Refusal.NotThere;
        if (!Sheet.Read(request.Content, MostRows).Is(out var sheet, out var unreadable)) return unreadable;
        if (sheet.Rows.Count == 0) return Refusals.ImportHasNoRows;
        var import = new PeopleImport
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = request.AgencyId, FileName = Typed.Clean(request.FileName) is { Length: > 0 and <= 255 } name ? name : "list.csv",
            FileHash = Convert.ToHexStringLower(SHA256.HashData(request.Content)), Complete = request.Complete, OwnAgencyOnly = !reach.All, State = ImportState.Previewed,
            MadeById = context.PersonId, MadeAt = context.Now, Rows = sheet.Rows.Count,
        };

        await using (var look = await db.ReadAsync(context, stop))
            if (request.AgencyId is { } agency && !await db.Agencies.AnyAsync(a => a.Id == agency, stop)) return Refusal.NotThere;
        var columns = ImportColumns.Of(sheet.Headers, await RememberedAsync(request.AgencyId, context, stop));
        if (ImportColumns.Missing(columns, request.AgencyId is not null).Count > 0) return await WaitAsync(import, sheet, context, stop);
        return await KeepAsync(import, sheet, columns, isNew: true, context, stop);
    }

    /// <summary>Says which column is which, remembers it for the agency's next file and looks at the waiting file.</summary>
    public async Task<Result<PeopleImport>> WithColumnsAsync(Guid importId, IReadOnlyDictionary<ImportField, string> columns, OperationContext context, CancellationToken stop = default)
    {
        PeopleImport? import;
        await using (var look = await db.ReadAsync(context, stop))
            import = await db.PeopleImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, stop);
        if (import is not { State: ImportState.AwaitingColumns, FileId: { } fileId }) return Refusal.NotThere;
        var (_, content) = (await readFile.OfAsync(fileId, context, stop))!.Value;
        var sheet = Sheet.Read(content, MostRows).OrThrow();
        var chosen = Headings.Chosen(sheet.Headers, columns);
        if (ImportColumns.Missing(chosen, import.AgencyId is not null) is { Count: > 0 } missing) return Refusals.ColumnsMissing(missing);
        await RememberAsync(import.AgencyId, chosen.ToDictionary(c => c.Key, c => Headings.Fold(sheet.Headers[c.Value])), context, stop);
        return await KeepAsync(import, sheet, chosen, isNew: false, context, stop);
    }

    /// <summary>The headings of a file that waits for its columns.</summary>
    public async Task<IReadOnlyList<string>> HeadingsAsync(PeopleImport import, OperationContext context, CancellationToken stop = default) =>
        import.FileId is { } file && await readFile.OfAsync(file, context, stop) is { } found ? [.. Sheet.Read(found.Content, MostRows).OrThrow().Headers.Where(h => Headings.Fold(h).Length > 0)] : [];

    /// <summary>What is needed and could not be found in a file that waits.</summary>
    public async Task<IReadOnlyList<ImportField>> StillMissingAsync(PeopleImport import, OperationContext context, CancellationToken stop = default) =>
        ImportColumns.Missing(ImportColumns.Of(await HeadingsAsync(import, context, stop), await RememberedAsync(import.AgencyId, context, stop)), import.AgencyId is not null);

    private async Task<Result<PeopleImport>> WaitAsync(PeopleImport import, Sheet sheet, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!(await storeFile.DoAsync("list.csv", System.Text.Encoding.UTF8.GetBytes(sheet.ToCsv()), context, stop)).Is(out var file, out var no)) return no;
        (import.State, import.FileId) = (ImportState.AwaitingColumns, file.Id);
        db.Add(import);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return import;
    }

    private async Task<Result<PeopleImport>> KeepAsync(PeopleImport import, Sheet sheet, IReadOnlyDictionary<ImportField, int> columns, bool isNew, OperationContext context, CancellationToken stop)
    {
        ImportPlan plan;
        await using (var look = await db.ReadAsync(context, stop))
        {
            var (rows, bad) = ReadRows.Take(sheet, columns, await db.ImportNamesAsync(packs, import.AgencyId, context, stop));
            plan = PlanImport.Decide(new(rows, bad, await db.ImportWorldAsync(import, context.Today, stop), import.Complete, Guid.CreateVersion7));
        }

        await using var work = await db.WriteAsync(context, stop);
        var kept = isNew ? db.Add(import).Entity : await db.PeopleImports.SingleAsync(i => i.Id == import.Id, stop);
        (kept.State, kept.Unchanged) = (ImportState.Previewed, plan.Unchanged);
        if (kept.FileId is { } file)
        {
            kept.FileId = null;
            await db.SaveChangesAsync(stop);
            await storeFile.ForgetAsync(file, stop);
        }

        await db.SaveChangesAsync(stop);
        // In pieces, so that thirty thousand lines never stand in memory twice.
        foreach (var piece in plan.Lines.Chunk(5000)) await db.InsertAllAsync([.. piece.Select(l => Stored(kept, l))], stop);
        await work.CommitAsync(stop);
        return kept;
    }

    internal static ImportLine Stored(PeopleImport import, PlannedLine line) => new()
    {
        PartnershipId = import.PartnershipId, Id = Guid.CreateVersion7(), ImportId = import.Id, Row = line.Row, Kind = line.Kind, Code = line.Code, Words = line.Words, Name = line.Name, Email = line.Email,
        PersonId = line.PersonId, PostId = line.PostId, Was = line.Was is { Person: null, Post: null } ? null : line.Was.ToJson(), Becomes = line.Becomes is { Person: null, Post: null } ? null : line.Becomes.ToJson(),
        Asked = line.Asked?.ToJson(), Candidates = [.. line.Candidates.Select(c => c.ToString())],
    };

    private async Task<IReadOnlyDictionary<string, ImportField>> RememberedAsync(Guid? agencyId, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.ReadAsync(context, stop);
        var remembered = new Dictionary<string, ImportField>(StringComparer.Ordinal);
        foreach (var column in await db.ImportColumns.AsNoTracking().Where(c => c.AgencyId == agencyId).ToListAsync(stop)) remembered.TryAdd(column.Heading, column.Field);
        return remembered;
    }

    private async Task RememberAsync(Guid? agencyId, IReadOnlyDictionary<ImportField, string> headings, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.ImportColumns.Where(c => c.AgencyId == agencyId).ExecuteDeleteAsync(stop);
        foreach (var (field, heading) in headings)
            db.Add(new ImportColumn { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = agencyId, Heading = heading, Field = field });
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
    }
}
