using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Plans;

/// <summary>What people want against what is planned, course by course: declared interest, people who wait, free places to come, month by month; and from which organisations they are.</summary>
public sealed class ShowDemand(Db db)
{
    private const int Months = 12;

    public async Task<Found> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (today, until) = (context.Today, new DateOnly(context.Today.Year, context.Today.Month, 1).AddMonths(Months));
        var courses = await db.Courses.Select(c => new { c.Id, c.Title, c.Level }).ToDictionaryAsync(c => c.Id, c => c, stop);
        var interest = await db.OpenInterests().GroupBy(i => new { i.CourseId, i.AgencyId }).Select(g => new { g.Key.CourseId, g.Key.AgencyId, Count = g.Count() }).ToListAsync(stop);
        var waiting = await (
            from b in db.Bookings
            where b.State == BookingState.Waiting
            join e in db.Events on b.EventId equals e.Id
            where e.State == EventState.Published && e.FirstDay >= today
            group b by new { e.CourseId, b.AgencyId } into g
            select new { g.Key.CourseId, g.Key.AgencyId, Count = g.Select(b => b.PersonId).Distinct().Count() }).ToListAsync(stop);
        var events = await db.Events.Where(e => e.State != EventState.Cancelled && e.FirstDay >= today && e.FirstDay < until)
            .Select(e => new { e.CourseId, e.FirstDay, e.Capacity, e.State, Taken = db.Bookings.Count(b => b.EventId == e.Id && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > context.Now)))) }).ToListAsync(stop);
        // Overdue counts in this month: it is wanted now. Grouped by day, so that a whole workforce is a few hundred rows.
        var due = (await db.DueDates.Where(d => d.Force == RequirementForce.Mandatory && d.By < until && d.From <= today && (d.Until == null || d.Until >= today))
            .GroupBy(d => new { d.Requirement, d.By }).Select(g => new { g.Key.Requirement, g.Key.By, Count = g.Count() }).ToListAsync(stop)).ToLookup(d => d.Requirement);
        var agencies = interest.Select(i => i.AgencyId).Concat(waiting.Select(w => w.AgencyId)).OfType<Guid>().Distinct().ToList();
        var names = await db.Agencies.Where(a => agencies.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);

        var rows = courses.Select(c =>
        {
            var theirs = events.Where(e => e.CourseId == c.Key).ToList();
            var from = interest.Where(i => i.CourseId == c.Key).Select(i => (i.AgencyId, i.Count)).Concat(waiting.Where(w => w.CourseId == c.Key).Select(w => (w.AgencyId, w.Count)));
            return new Row(
                c.Key, c.Value.Title, interest.Where(i => i.CourseId == c.Key).Sum(i => i.Count), waiting.Where(w => w.CourseId == c.Key).Sum(w => w.Count),
                theirs.Any(e => e.Capacity is null) ? null : theirs.Sum(e => Math.Max(0, e.Capacity!.Value - e.Taken)), theirs.Count(e => e.State == EventState.Published), theirs.Count(e => e.State == EventState.Draft),
                [.. from.Where(f => f.AgencyId is not null).GroupBy(f => f.AgencyId!.Value).Select(g => (names[g.Key], g.Sum(f => f.Count))).OrderByDescending(f => f.Item2).ThenBy(f => f.Item1, StringComparer.OrdinalIgnoreCase)],
                [.. Enumerable.Range(0, Months).Select(m => until.AddMonths(m - Months)).Select(m => new Month(m, theirs.Where(e => e.FirstDay >= m && e.FirstDay < m.AddMonths(1)).Sum(e => e.Capacity ?? 0),
                    c.Value.Level is { } level ? due[level].Where(d => d.By < m.AddMonths(1) && (d.By >= m || m <= today)).Sum(d => d.Count) : 0))]);
        });
        return new([.. rows.Where(r => r.Interest + r.Waiting + r.Due + r.Published + r.Drafts > 0).OrderByDescending(r => r.Short).ThenByDescending(r => r.Interest + r.Waiting).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase)]);
    }

    public sealed record Found(IReadOnlyList<Row> Rows);

    /// <param name="CourseId">The course.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Interest">People who would come on any date.</param>
    /// <param name="Waiting">People on the waiting lists of coming dates.</param>
    /// <param name="Free">Places still free on coming dates; null when one has no limit.</param>
    /// <param name="Published">Dates that can be booked.</param>
    /// <param name="Drafts">Dates in draft.</param>
    /// <param name="Agencies">Where they are from.</param>
    /// <param name="Months">Planned places by month.</param>
    public sealed record Row(Guid CourseId, string Title, int Interest, int Waiting, int? Free, int Published, int Drafts, IReadOnlyList<(string Agency, int People)> Agencies, IReadOnlyList<Month> Months)
    {
        /// <summary>People who fall due within a year, or are overdue, for what the course counts towards; another course of the level answers it as well.</summary>
        public int Due => Months.Sum(m => m.Due);

        /// <summary>People for whom no place is planned.</summary>
        public int Short => Free is { } free ? Math.Max(0, Interest + Waiting - free) : 0;
    }

    /// <param name="First">The first day of the month.</param>
    /// <param name="Places">Planned places, drafts counted.</param>
    /// <param name="Due">People in a post who fall due in that month for what the course counts towards; in the first month also whoever is overdue.</param>
    public sealed record Month(DateOnly First, int Places, int Due);
}
