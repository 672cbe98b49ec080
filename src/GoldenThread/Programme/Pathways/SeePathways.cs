using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pathways;

/// <summary>The pathways of the policy with their courses, and how far somebody has come along each .</summary>
public sealed class SeePathways(Db db, PackInForce packs)
{
    /// <param name="personId">Null: no progress.</param>
    public async Task<IReadOnlyList<Row>> OfAsync(Guid? personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if ((await packs.TodayAsync(context, stop))?.Pack is not { } pack || pack.Pathways.Or([]) is not { Count: > 0 } named) return [];
        var defined = await db.Pathways.AsNoTracking().ToDictionaryAsync(p => p.Code, stop);
        var steps = (await (from s in db.PathwaySteps.AsNoTracking() join c in db.Courses on s.CourseId equals c.Id orderby s.Number select new { s.PathwayId, s.CourseId, c.Title }).ToListAsync(stop)).ToLookup(s => s.PathwayId);
        var done = new HashSet<Guid>();
        if (personId is { } person && steps.Count > 0)
            done = (await (from a in db.Attendances
                           where a.PersonId == person && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn)
                           join e in db.Events on a.EventId equals e.Id
                           select e.CourseId).Distinct().ToListAsync(stop)).ToHashSet();
        return [.. named.Select(p => defined.GetValueOrDefault(p.Code) is { } one
            ? new Row(p.Code, one.Name, p.Status, Level(pack, one.Level), one.JobRole, [.. steps[one.Id].Select(s => new Step(s.CourseId, s.Title, done.Contains(s.CourseId)))])
            : new Row(p.Code, p.Name.Is(out var name) ? name : Said(p.Code), p.Status, null, null, []))];
    }

    private static string? Level(Pack pack, string? code) => code is null ? null : pack.Levels.FirstOrDefault(l => l.Code == code)?.Name.Or(code) ?? Said(code);

    private static string Said(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    /// <param name="Steps">Empty while nobody has said which courses it leads through.</param>
    public sealed record Row(string Code, string Name, PathwayStatus Status, string? Level, string? JobRole, IReadOnlyList<Step> Steps)
    {
        public int Done => Steps.Count(s => s.Done);
    }

    public sealed record Step(Guid CourseId, string Title, bool Done);
}
