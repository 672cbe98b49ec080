using System.Data.Common;
using GoldenThread.Data;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>Brings in exactly what was shown of a file, all of it or nothing; and takes it back as a whole, for thirty days, as long as nothing has come of it.</summary>
public sealed class ApplyIntake(Db db, IEnumerable<ITakeIn> kinds)
{
    private static readonly TimeSpan _undoneFor = TimeSpan.FromDays(30);

    public async Task<Result<Intake>> DoAsync(Guid intakeId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var taken = await db.Intakes.Where(i => i.Id == intakeId && i.State == ImportState.Previewed)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Applied).SetProperty(i => i.AppliedAt, context.Now), stop);
        if (await FindAsync(intakeId, stop) is not ({ } intake, { } kind)) return Refusal.NotThere;
        if (taken == 0) return intake.State == ImportState.Applied ? intake : Refusals.ImportNotOpen;
        var lines = await LinesAsync(intakeId, stop);
        if (lines.Count == 0) return Refusals.ImportChangesNothing;
        if (await TryAsync(() => kind.MakeAsync(intake, lines, context, stop), Refusals.WorldHasMoved) is { } no) return no;
        db.Note(context, $"{kind.Kind} brought in", intake, changes: [("records", null, $"{lines.Count}"), ("file", null, intake.FileHash)]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return intake;
    }

    public async Task<Result<Intake>> UndoAsync(Guid intakeId, string? why, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await FindAsync(intakeId, stop) is not ({ } intake, { } kind)) return Refusal.NotThere;
        if (intake.State == ImportState.Undone) return intake;
        if (intake is not { State: ImportState.Applied, AppliedAt: { } applied } || applied + _undoneFor < context.Now) return Refusals.ImportNotUndone;
        var taken = await db.Intakes.Where(i => i.Id == intakeId && i.State == ImportState.Applied)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Undone).SetProperty(i => i.UndoneAt, context.Now), stop);
        if (taken == 0) return Refusals.ImportNotUndone;
        var lines = await LinesAsync(intakeId, stop);
        if (await TryAsync(() => kind.UnmakeAsync(intake, lines, context, stop), Refusals.ChangedSinceIntake) is { } no) return no;
        db.Note(context, $"{kind.Kind} taken back", intake, Typed.Clean(why));
        await db.SaveChangesAsync(stop);
        (intake.State, intake.UndoneAt) = (ImportState.Undone, context.Now);
        await work.CommitAsync(stop);
        return intake;
    }

    /// <summary>Where the database itself says no, something has changed that the file rests on.</summary>
    private static async Task<Refusal?> TryAsync(Func<Task<Refusal?>> work, Refusal changed)
    {
        try
        {
            return await work();
        }
        catch (Exception broken) when (broken is DbException or DbUpdateException)
        {
            return changed;
        }
    }

    private async Task<(Intake? Intake, ITakeIn? Kind)> FindAsync(Guid intakeId, CancellationToken stop)
    {
        var intake = await db.Intakes.AsNoTracking().SingleOrDefaultAsync(i => i.Id == intakeId, stop);
        return (intake, kinds.Named(intake?.Kind));
    }

    /// <summary>The lines that bring in a record of their own.</summary>
    private Task<List<IntakeLine>> LinesAsync(Guid intakeId, CancellationToken stop) =>
        db.IntakeLines.AsNoTracking().Where(l => l.IntakeId == intakeId && l.Outcome == IntakeOutcome.Store && l.Becomes != null).OrderBy(l => l.Row).ToListAsync(stop);
}
