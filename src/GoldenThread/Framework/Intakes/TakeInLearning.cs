using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Intakes;

/// <summary>The history of learning from the earlier system, as achievements known from the day they are brought in: what an old figure said then stays as it was.</summary>
public sealed class TakeInLearning(Db db) : ITakeIn
{
    public string Kind => "learning";

    public IntakeTitle Title { get; } = new("History of learning", "One row for each thing somebody has learnt: who, what it counts for, and when. What falls due next follows from it.", "achievement", "achievements", "hours", 60);

    public Right Right => Right.RecordWorkforce;

    public IReadOnlyList<IntakeColumn> Columns => LearningRow.Columns;

    public async Task<IReadOnlyList<IntakeLine>> PlanAsync(Intake intake, IReadOnlyList<RowCells<string>> rows, OperationContext context, CancellationToken stop)
    {
        var (people, names) = (await PeopleByAddress.ReadAsync(db, stop), await NamesAsync(context, stop));
        var (known, inFile) = (await KnownAsync(stop), new HashSet<(Guid, string, DateOnly)>());
        var lines = new List<IntakeLine>(rows.Count);
        foreach (var row in rows)
        {
            var read = LearningRow.Read(row, people, names.Codes, context.Today, out var minutes);
            if (read is null)
            {
                lines.Add(intake.LeavesOut(row.Number, string.Join(", ", new[] { "email", "counts_for", "completed_on" }.Select(row.Text).OfType<string>()), row.No!.Value, minutes));
                continue;
            }

            var about = $"{people[row.Text("email")!]!.Value.Name}, {names.Words[read.Requirement]}, {London.SayShort(read.On)}";
            var key = (read.PersonId, read.Requirement, read.On);
            if (!inFile.Add(key)) lines.Add(intake.LeavesOut(row.Number, about, ("row_twice", "An earlier row of this file says the same person learnt this on the same day."), minutes));
            else if (known.TryGetValue(key, out var id)) lines.Add(intake.Knows(row.Number, about, id, minutes));
            else lines.Add(intake.Stores(row.Number, about, Guid.CreateVersion7(), JsonSerializer.Serialize(read), minutes));
        }

        return lines;
    }

    public async Task<Refusal?> MakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        var rows = lines.Select(l => (Line: l, Row: JsonSerializer.Deserialize<LearningRow>(l.Becomes!)!)).ToList();
        var known = await KnownAsync(stop);
        if (rows.Exists(r => known.ContainsKey((r.Row.PersonId, r.Row.Requirement, r.Row.On))) || !await PeopleByAddress.AreAllHereAsync(db, rows.Select(r => r.Row.PersonId), stop)) return People.Refusals.WorldHasMoved;
        foreach (var piece in rows.Chunk(5000)) await db.InsertAllAsync([.. piece.Select(r => Of(intake, r.Line, r.Row, context))], stop);
        return null;
    }

    /// <summary>The facts stay, marked as superseded, so that what was told in between can be reproduced.</summary>
    public async Task<Refusal?> UnmakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        var these = Made(intake).Where(a => a.SupersededAt == null);
        db.WorkOutAnew(await these.Select(a => a.PersonId).Distinct().ToListAsync(stop));
        return await these.ExecuteUpdateAsync(set => set.SetProperty(a => a.SupersededAt, context.Now), stop) == lines.Count ? null : People.Refusals.ChangedSinceIntake;
    }

    public async Task<IntakeTotal> HereAsync(Intake intake, CancellationToken stop)
    {
        var these = Made(intake).Where(a => a.SupersededAt == null);
        return new(await these.CountAsync(stop), await these.SumAsync(a => (long)a.Minutes, stop));
    }

    private IQueryable<Achievement> Made(Intake intake) => db.Achievements.Where(a => db.IntakeLines.Any(l => l.IntakeId == intake.Id && l.Outcome == IntakeOutcome.Store && l.Becomes != null && l.RecordId == a.Id));

    private async Task<Dictionary<(Guid, string, DateOnly), Guid>> KnownAsync(CancellationToken stop)
    {
        var known = new Dictionary<(Guid, string, DateOnly), Guid>();
        foreach (var a in await db.Achievements.AsNoTracking().Where(a => a.SupersededAt == null).Select(a => new { a.Id, a.PersonId, a.Requirement, a.On }).ToListAsync(stop)) known.TryAdd((a.PersonId, a.Requirement, a.On), a.Id);
        return known;
    }

    /// <summary>What learning can count for, by what people write: what the policy asks of people, and what must come before.</summary>
    private async Task<(Dictionary<string, string> Codes, Dictionary<string, string> Words)> NamesAsync(OperationContext context, CancellationToken stop)
    {
        var (codes, words) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        if (await db.RulesOnAsync(context.Today, context, stop) is not { } rules) return (codes, words);
        foreach (var (code, name) in rules.All.Select(a => (a.Code, a.Name)).Concat(rules.Prerequisites.Select(p => (Code: p, Name: p.Replace('_', ' ')))))
        {
            words.TryAdd(code, name);
            codes.TryAdd(SpokenName.Fold(code), code);
            codes.TryAdd(SpokenName.Fold(name), code);
        }

        return (codes, words);
    }

    private static Achievement Of(Intake intake, IntakeLine line, LearningRow row, OperationContext context) => new()
    {
        PartnershipId = context.PartnershipId, Id = line.RecordId!.Value, PersonId = row.PersonId, Requirement = row.Requirement, On = row.On,
        Evidence = new() { Kind = "intake", Id = intake.Id, Label = row.What ?? "From the earlier system" },
        Kind = row.Kind, Minutes = row.Minutes, Participatory = row.Participatory ?? (row.Kind is { } kind && EvidenceKinds.IsParticipatory(kind)), RecordedAt = context.Now,
    };
}
