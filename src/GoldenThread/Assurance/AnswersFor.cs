using GoldenThread.Data;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Coming events that answer findings which concern somebody's agencies: the thread as it reaches a person. A finding that is not published is not named.</summary>
public sealed class AnswersFor(Db db)
{
    public sealed record Row(Guid EventId, string Title, DateOnly FirstDay, TimeOnly FirstStart, string? Finding);

    public async Task<IReadOnlyList<Row>> AgenciesAsync(IReadOnlyCollection<Guid> agencyIds, OperationContext context, CancellationToken stop = default)
    {
        if (agencyIds.Count == 0) return [];
        await using var work = await db.ReadAsync(context, stop);
        var (today, kinds) = (context.Today, PublicFinding.Kinds);
        var answers = await (
            from concern in db.FindingAgencies
            where agencyIds.Contains(concern.AgencyId)
            join finding in db.Findings on concern.FindingId equals finding.Id
            join need in db.Needs on finding.Id equals need.Origin.Id
            where need.Origin.Kind == "finding"
            join response in db.NeedResponses on need.Id equals response.NeedId
            where response.AnswerId != null
            select new { Answer = response.AnswerId!.Value, finding.Title, finding.Kind }).Distinct().OrderBy(f => f.Title).ThenBy(f => f.Answer).Take(200).ToListAsync(stop);
        var ids = answers.Select(a => a.Answer).Distinct().ToList();
        var events = await db.Events.Where(e => e.State == EventState.Published && e.FirstDay >= today && (ids.Contains(e.Id) || ids.Contains(e.CourseId)))
            .OrderBy(e => e.FirstDay).ThenBy(e => e.FirstStart).Take(5).Select(e => new { e.Id, e.CourseId, e.Title, e.FirstDay, e.FirstStart }).ToListAsync(stop);
        return events.ConvertAll(e => new Row(e.Id, e.Title, e.FirstDay, e.FirstStart, answers.Find(a => (a.Answer == e.Id || a.Answer == e.CourseId) && kinds.Contains(a.Kind))?.Title));
    }
}
