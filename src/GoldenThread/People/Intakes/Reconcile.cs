using GoldenThread.Data;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>The reconciliation sheet of the move: for each file how many rows and what sum went in, were stored, were recorded already and were left out and why, and what is recorded now, counted from the records themselves.</summary>
public sealed class Reconcile(Db db, IEnumerable<ITakeIn> kinds)
{
    public async Task<Sheet> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var intakes = await db.Intakes.AsNoTracking().Where(i => i.State == ImportState.Applied).OrderBy(i => i.AppliedAt).ThenBy(i => i.Id).ToListAsync(stop);
        var lines = await (
            from l in db.IntakeLines
            where db.Intakes.Any(i => i.Id == l.IntakeId && i.State == ImportState.Applied)
            group l by new { l.IntakeId, l.Outcome, l.Code, Own = l.Becomes != null } into g
            select new Counted(g.Key.IntakeId, g.Key.Outcome, g.Key.Code, g.Key.Own, g.Count(), g.Sum(l => (long)l.Amount))).ToListAsync(stop);
        var words = await FirstWordsAsync(stop);
        var files = new List<FileRow>();
        foreach (var intake in intakes)
        {
            if (kinds.Named(intake.Kind) is not { } kind) continue;
            var mine = lines.Where(l => l.IntakeId == intake.Id).ToList();
            var reasons = mine.Where(l => l.Outcome == IntakeOutcome.LeftOut).OrderByDescending(l => l.Rows).Select(l => new Reason(l.Code!, words.GetValueOrDefault((intake.Id, l.Code!), l.Code!), l.Rows, l.Amount)).ToList();
            files.Add(new(intake, kind.Title, Side(mine, null), Side(mine, IntakeOutcome.Store), Side(mine, IntakeOutcome.Known), Side(mine, IntakeOutcome.LeftOut), mine.Where(l => l.Own).Sum(l => l.Rows), await kind.HereAsync(intake, stop), reasons));
        }

        return new(files, await StaffListsAsync(stop));
    }

    private static Amounts Side(IEnumerable<Counted> lines, IntakeOutcome? outcome)
    {
        var these = lines.Where(l => outcome is null || l.Outcome == outcome).ToList();
        return new(these.Sum(l => l.Rows), these.Sum(l => l.Amount));
    }

    /// <summary>What one row with each reason says; several rows of a reason may name different values.</summary>
    private async Task<Dictionary<(Guid, string), string>> FirstWordsAsync(CancellationToken stop) =>
        (await (
            from l in db.IntakeLines
            where l.Outcome == IntakeOutcome.LeftOut && db.Intakes.Any(i => i.Id == l.IntakeId && i.State == ImportState.Applied)
            group l by new { l.IntakeId, l.Code } into g
            select new { g.Key.IntakeId, g.Key.Code, Words = g.Min(l => l.Words) }).ToListAsync(stop)).ToDictionary(r => (r.IntakeId, r.Code!), r => r.Words ?? r.Code!);

    /// <summary>Staff lists stand on the sheet too: they bring in the people whom everything else is about.</summary>
    private async Task<IReadOnlyList<StaffList>> StaffListsAsync(CancellationToken stop)
    {
        var lists = await db.PeopleImports.AsNoTracking().Where(i => i.State == ImportState.Applied).OrderBy(i => i.AppliedAt).ThenBy(i => i.Id).ToListAsync(stop);
        if (lists.Count == 0) return [];
        var counts = (await (
            from l in db.ImportLines
            where l.Row > 0 && db.PeopleImports.Any(i => i.Id == l.ImportId && i.State == ImportState.Applied)
            group l by new { l.ImportId, Out = l.Becomes == null } into g
            select new { g.Key.ImportId, g.Key.Out, Rows = g.Count() }).ToListAsync(stop)).ToDictionary(c => (c.ImportId, c.Out), c => c.Rows);
        return [.. lists.Select(i => new StaffList(i, counts.GetValueOrDefault((i.Id, false)), counts.GetValueOrDefault((i.Id, true))))];
    }

    private sealed record Counted(Guid IntakeId, IntakeOutcome Outcome, string? Code, bool Own, int Rows, long Amount);

    public sealed record Sheet(IReadOnlyList<FileRow> Files, IReadOnlyList<StaffList> StaffLists)
    {
        /// <summary>Every file's parts add up to what went in, and what was stored is still recorded.</summary>
        public bool AddsUp => Files.All(f => f.AddsUp && f.StillHere) && StaffLists.All(s => s.AddsUp);

        /// <summary>As much of it as a reader may see.</summary>
        public Sheet Within(Func<string, bool> kind, bool people) => new([.. Files.Where(f => kind(f.Intake.Kind))], people ? StaffLists : []);
    }

    public sealed record Amounts(int Rows, long Amount);

    public sealed record Reason(string Code, string Words, int Rows, long Amount);

    /// <summary>One file. Records may be fewer than rows where several rows make one.</summary>
    public sealed record FileRow(Intake Intake, IntakeTitle Title, Amounts In, Amounts Stored, Amounts Known, Amounts LeftOut, int Records, IntakeTotal Here, IReadOnlyList<Reason> Reasons)
    {
        public bool AddsUp => In.Rows == Intake.Rows && In.Rows == Stored.Rows + Known.Rows + LeftOut.Rows && In.Amount == Stored.Amount + Known.Amount + LeftOut.Amount;

        public bool StillHere => Here.Records == Records && Here.Amount == Stored.Amount;
    }

    public sealed record StaffList(PeopleImport Import, int Stored, int LeftOut)
    {
        /// <summary>A row whose leaver or move took a second line counts once: what is not left out or unchanged was stored.</summary>
        public bool AddsUp => Import.Rows == Stored + Import.Unchanged + LeftOut;
    }
}
