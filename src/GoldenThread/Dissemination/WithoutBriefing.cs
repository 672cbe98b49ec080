using GoldenThread.Data;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Dissemination;

/// <summary>Finished activities after which no briefing has been issued: events that have been, and reviews, audits and other findings that are out. A briefing that answers the same need as the event's course counts for it.</summary>
public sealed class WithoutBriefing(Db db)
{
    /// <summary>Older activities are history: the product's own.</summary>
    public const int Months = 12;

    /// <param name="Kind">"event" or "finding".</param>
    public sealed record Row(string Kind, Guid Id, string Title, DateOnly On, int People);

    public async Task<Paged<Row>> OfAsync(PageOf page, OperationContext context, CancellationToken stop = default)
    {
        var (today, earliest) = (context.Today, context.Today.AddMonths(-Months));
        await using var reading = await db.ReadAsync(context, stop);
        var issued = db.Briefings.Where(b => b.IssuedAt != null);
        var answered =
            from r in db.NeedResponses
            where db.NeedResponses.Any(other => other.NeedId == r.NeedId && issued.Any(b => b.Id == other.AnswerId))
            select r.AnswerId;
        var events = await (
            from e in db.Events.AsNoTracking()
            where e.State == EventState.Published && e.LastDay < today && e.LastDay >= earliest
                && !issued.Any(b => b.AfterId == e.Id) && !answered.Contains(e.Id) && !answered.Contains(e.CourseId)
            select new Row("event", e.Id, e.Title, e.LastDay, db.Attendances.Where(a => a.EventId == e.Id && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly)).Select(a => a.PersonId).Distinct().Count())).ToListAsync(stop);
        var findings = await (
            from f in db.Findings.AsNoTracking()
            where f.PublishedOn <= today && f.PublishedOn >= earliest && f.NoNeedOn == null
                && !issued.Any(b => b.AfterId == f.Id)
                && !db.Needs.Any(n => n.Origin.Kind == "finding" && n.Origin.Id == f.Id && db.NeedResponses.Any(r => r.NeedId == n.Id && issued.Any(b => b.Id == r.AnswerId)))
            select new Row("finding", f.Id, f.Title, f.PublishedOn, 0)).ToListAsync(stop);
        var rows = events.Concat(findings).OrderByDescending(r => r.On).ThenBy(r => r.Id).ToList();
        return new([.. rows.Skip(page.Skip).Take(page.Size)], rows.Count, page);
    }
}
