using System.Security.Cryptography;
using System.Text;
using GoldenThread.Data;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>Looks at a file of the system that a partnership leaves and keeps, row by row, what it would bring in, before anything is changed (issue 4, first day in production).</summary>
public sealed class PreviewIntake(Db db, IEnumerable<ITakeIn> kinds, StoreFile storeFile, ReadFile readFile)
{
    public const int MostRows = 100_000;

    public sealed record Request(string Kind, byte[] Content, string FileName);

    public async Task<Result<Intake>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (kinds.Named(request.Kind) is not { } kind) return Refusal.NotThere;
        if (!Sheet.Read(request.Content, MostRows).Is(out var sheet, out var unreadable)) return unreadable;
        if (sheet.Rows.Count == 0) return Refusals.ImportHasNoRows;
        var intake = new Intake
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Kind = kind.Kind, FileName = Typed.Clean(request.FileName) is { Length: > 0 and <= 255 } name ? name : "file.csv",
            FileHash = Convert.ToHexStringLower(SHA256.HashData(request.Content)), State = ImportState.Previewed, MadeById = context.PersonId, MadeAt = context.Now, Rows = sheet.Rows.Count,
        };
        var columns = kind.Find(sheet.Headers);
        return kind.Missing(columns).Count > 0 ? await WaitAsync(intake, sheet, context, stop) : await KeepAsync(kind, intake, sheet, columns, isNew: true, context, stop);
    }

    /// <summary>Says which column is which, and looks at the waiting file.</summary>
    public async Task<Result<Intake>> WithColumnsAsync(Guid intakeId, IReadOnlyDictionary<string, string> columns, OperationContext context, CancellationToken stop = default)
    {
        if (await WaitingAsync(intakeId, context, stop) is not ({ } intake, { } sheet) || kinds.Named(intake.Kind) is not { } kind) return Refusal.NotThere;
        var chosen = Headings.Chosen(sheet.Headers, columns);
        return kind.Missing(chosen) is { Count: > 0 } missing ? Refusals.HeadingsMissing(missing) : await KeepAsync(kind, intake, sheet, chosen, isNew: false, context, stop);
    }

    /// <summary>The headings of a file that waits for its columns.</summary>
    public async Task<IReadOnlyList<string>> HeadingsAsync(Guid intakeId, OperationContext context, CancellationToken stop = default) =>
        await WaitingAsync(intakeId, context, stop) is (_, { } sheet) ? [.. sheet.Headers.Where(h => Headings.Fold(h).Length > 0)] : [];

    private async Task<(Intake? Intake, Sheet? Sheet)> WaitingAsync(Guid intakeId, OperationContext context, CancellationToken stop)
    {
        Intake? intake;
        await using (var look = await db.ReadAsync(context, stop))
            intake = await db.Intakes.AsNoTracking().SingleOrDefaultAsync(i => i.Id == intakeId, stop);
        if (intake is not { State: ImportState.AwaitingColumns, FileId: { } file }) return (intake, null);
        return (intake, Sheet.Read((await readFile.OfAsync(file, context, stop))!.Value.Content, MostRows).OrThrow());
    }

    private async Task<Result<Intake>> WaitAsync(Intake intake, Sheet sheet, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!(await storeFile.DoAsync("file.csv", Encoding.UTF8.GetBytes(sheet.ToCsv()), context, stop)).Is(out var file, out var no)) return no;
        (intake.State, intake.FileId) = (ImportState.AwaitingColumns, file.Id);
        db.Add(intake);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return intake;
    }

    private async Task<Result<Intake>> KeepAsync(ITakeIn kind, Intake intake, Sheet sheet, IReadOnlyDictionary<string, int> columns, bool isNew, OperationContext context, CancellationToken stop)
    {
        IReadOnlyList<IntakeLine> lines;
        await using (var look = await db.ReadAsync(context, stop))
            lines = await kind.PlanAsync(intake, [.. sheet.Rows.Select(r => new RowCells<string>(r, sheet.Headers, columns))], context, stop);

        await using var work = await db.WriteAsync(context, stop);
        var kept = isNew ? db.Add(intake).Entity : await db.Intakes.SingleAsync(i => i.Id == intake.Id, stop);
        kept.State = ImportState.Previewed;
        var file = kept.FileId;
        kept.FileId = null;
        await db.SaveChangesAsync(stop);
        if (file is { } waited) await storeFile.ForgetAsync(waited, stop);
        await db.InsertAllAsync([.. lines], stop);
        await work.CommitAsync(stop);
        return kept;
    }
}
