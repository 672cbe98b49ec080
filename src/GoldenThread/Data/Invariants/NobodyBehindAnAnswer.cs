using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV12: what is stored of an anonymous answer has no column for a person or a clock, a key drawn at random, nothing beside it in the trail, and marks only in groups of five or more.</summary>
public sealed class NobodyBehindAnAnswer() : Invariant("INV12", "No way leads from an anonymous answer to a person; its keys are random and it has no clock.")
{
    private static readonly Type[] _anonymous = [typeof(AnonymousResponse), typeof(AnonymousAnswer), typeof(SealedAnswer)];

    private static readonly Type[] _mayPointAt = [typeof(Wave), typeof(AnonymousResponse), typeof(SurveyItem)];

    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        List<string> found = [.. OfSchema(db)];
        await foreach (var id in Keys(db).AsAsyncEnumerable().WithCancellation(stop))
            if (id.Version != 4) found.Add($"Key {id} of an anonymous answer was not drawn at random.");

        var told = await (
            from t in db.TrailEntries
            where db.AnonymousResponses.Any(r => r.Id == t.AboutId) || db.AnonymousAnswers.Any(a => a.Id == t.AboutId) || db.SealedAnswers.Any(s => s.Id == t.AboutId)
                || (t.Did == "form answered" && db.Invitations.Any(i => i.Id == t.AboutId && db.Waves.Any(w => w.Id == i.WaveId && w.Kind == WaveKind.Anonymous)))
            orderby t.Id
            select t.Id).ToListAsync(stop);
        found.AddRange(told.Select(t => $"Trail entry {t} says when an anonymous form was answered."));

        // Who was marked stands beside what was written: fewer than five of either would point at each other.
        var few = await (
            from w in db.Waves
            where w.Kind == WaveKind.Anonymous && w.OpenLinkHash == null
            let marked = db.Invitations.Count(i => i.WaveId == w.Id && i.Answered)
            let written = db.AnonymousResponses.Count(r => r.WaveId == w.Id)
            where (marked > 0 && marked < SmallNumbers.Inside) || marked > written
            orderby w.Id
            select new { w.Id, Marked = marked, Written = written }).ToListAsync(stop);
        found.AddRange(few.Select(f => $"Of wave {f.Id} {f.Marked} are marked as having answered and {f.Written} answers are written."));

        var left = await (from s in db.SealedAnswers join w in db.Waves on s.WaveId equals w.Id where w.ClosedAt != null group s by w.Id into g select new { g.Key, Count = g.Count() }).ToListAsync(stop);
        found.AddRange(left.Select(l => $"Wave {l.Key} is closed and {l.Count} sealed answers are left in it."));
        return found;
    }

    private static IQueryable<Guid> Keys(Db db) => db.AnonymousResponses.Select(r => r.Id).Concat(db.AnonymousAnswers.Select(a => a.Id)).Concat(db.SealedAnswers.Select(s => s.Id));

    private static IEnumerable<string> OfSchema(Db db)
    {
        foreach (var type in _anonymous)
        {
            var entity = db.Model.FindEntityType(type)!;
            foreach (var clock in entity.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTime))) yield return $"{entity.GetTableName()} has a clock: {clock.GetColumnName()}.";
            foreach (var key in entity.GetForeignKeys().Where(k => !_mayPointAt.Contains(k.PrincipalEntityType.ClrType))) yield return $"{entity.GetTableName()} points at {key.PrincipalEntityType.GetTableName()}.";
        }
    }
}
