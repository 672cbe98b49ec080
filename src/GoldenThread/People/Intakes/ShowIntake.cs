using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>A file of the earlier system with its counts, and its lines a page at a time or all at once.</summary>
public sealed class ShowIntake(Db db, IEnumerable<ITakeIn> kinds)
{
    /// <param name="Intake">The file.</param>
    /// <param name="Kind">What it brings in.</param>
    /// <param name="Counts">Rows by what becomes of them.</param>
    /// <param name="Records">Records that it brings in.</param>
    public sealed record Shown(Intake Intake, ITakeIn Kind, IReadOnlyDictionary<IntakeOutcome, int> Counts, int Records)
    {
        public int Of(IntakeOutcome outcome) => Counts.GetValueOrDefault(outcome);
    }

    public async Task<Shown?> DoAsync(Guid intakeId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var intake = await db.Intakes.AsNoTracking().SingleOrDefaultAsync(i => i.Id == intakeId, stop);
        if (intake is null || kinds.Named(intake.Kind) is not { } kind) return null;
        var counts = await db.IntakeLines.Where(l => l.IntakeId == intakeId).GroupBy(l => new { l.Outcome, Record = l.Becomes != null }).Select(g => new { g.Key.Outcome, g.Key.Record, Count = g.Count() }).ToListAsync(stop);
        return new(intake, kind, counts.GroupBy(c => c.Outcome).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)), counts.Where(c => c.Record).Sum(c => c.Count));
    }

    public async Task<Paged<IntakeLine>> LinesAsync(Guid intakeId, IntakeOutcome? outcome, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.IntakeLines.AsNoTracking().Where(l => l.IntakeId == intakeId && (outcome == null || l.Outcome == outcome)).OrderBy(l => l.Row).ThenBy(l => l.Id).PageAsync(page, stop);
    }
}
