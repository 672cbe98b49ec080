using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Reviews;

namespace GoldenThread.Assurance;

/// <summary>The findings whose threads somebody may follow: all of them, those that concern the own agencies, or those that the own events answer.</summary>
internal static class ThreadsWithin
{
    public static IQueryable<Finding> FindingsWithin(this Db db, Reach reach)
    {
        if (reach.All) return db.Findings;
        var agencies = reach.AgencyIds.ToList();
        var events = reach.EventIds.ToList();
        return db.Findings.Where(f =>
            db.FindingAgencies.Any(a => a.FindingId == f.Id && agencies.Contains(a.AgencyId))
            || db.Needs.Any(n => n.Origin.Kind == "finding" && n.Origin.Id == f.Id && db.NeedResponses.Any(r => r.NeedId == n.Id
                && (events.Contains(r.AnswerId!.Value) || db.Events.Any(e => events.Contains(e.Id) && e.CourseId == r.AnswerId)))));
    }
}
