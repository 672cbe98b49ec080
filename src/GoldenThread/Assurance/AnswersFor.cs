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
        var rows = await (
            from concern in db.FindingAgencies
            where agencyIds.Contains(concern.AgencyId)
            join finding in db.Findings on concern.FindingId equals finding.Id
            join need in db.Needs on finding.Id equals need.Origin.Id
            where need.Origin.Kind == "finding"
            join response in db.NeedResponses on need.Id equals response.NeedId
            from e in db.Events.Where(e => e.State == EventState.Published && e.FirstDay >= today && (e.Id == response.AnswerId || e.CourseId == response.AnswerId))
            orderby e.FirstDay, e.FirstStart
            select new { e.Id, e.Title, e.FirstDay, e.FirstStart, Finding = finding.Title, finding.Kind }).Take(100).ToListAsync(stop);
        return [.. rows.DistinctBy(r => r.Id).Take(5).Select(r => new Row(r.Id, r.Title, r.FirstDay, r.FirstStart, kinds.Contains(r.Kind) ? r.Finding : null))];
    }
}
