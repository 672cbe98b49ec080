using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>What was pledged on a course and what came of it: how many said, were asked, answered and did it; and the pledges of those whom the reader may see .</summary>
public sealed class CoursePledges(Db db)
{
    public sealed record Row(Guid Id, string Person, string? Agency, string Event, DateOnly On, string Words, DateOnly By, int Reminders, PledgeOutcome? Outcome, string? WhatHappened, DateTime? ReviewedAt);

    /// <param name="ToReview">Returned, and not yet reviewed.</param>
    /// <param name="ToFollowUp">Due, not returned, and not asked about in the last week.</param>
    public sealed record Seen(string Course, PledgeFunnel Funnel, Paged<Row> Rows, int ToReview, int ToFollowUp);

    public async Task<Seen?> OfAsync(Guid courseId, Reach reach, PageOf page, OperationContext context, bool returnedFirst = false, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await db.Courses.Where(c => c.Id == courseId).Select(c => c.Title).SingleOrDefaultAsync(stop) is not { } title) return null;
        var came = await db.Attendances
            .Where(a => db.Events.Any(e => e.Id == a.EventId && e.CourseId == courseId) && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly))
            .Select(a => a.PersonId).Distinct().CountAsync(stop);
        var facts = await db.Pledges.Where(p => db.Events.Any(e => e.Id == p.EventId && e.CourseId == courseId))
            .Select(p => new PledgeFact(p.EventId, p.PersonId, p.By, p.Reminders, p.Outcome, p.ReturnedAt)).ToListAsync(stop);

        var (all, agencies, reports, me) = (reach.All, reach.AgencyIds.ToList(), reach.Reports, reach.PersonId);
        var rows =
            from p in db.Pledges
            join e in db.Events on p.EventId equals e.Id
            where e.CourseId == courseId
            let agency = db.Attendances.Where(a => a.EventId == p.EventId && a.PersonId == p.PersonId && a.AgencyId != null).Select(a => a.AgencyId).FirstOrDefault()
            where all || p.PersonId == me || (agency != null && agencies.Contains(agency.Value)) || (reports && db.Posts.Any(x => x.PersonId == p.PersonId && x.LineManagerId == me))
            join person in db.People on p.PersonId equals person.Id
            orderby (p.Outcome == null) != returnedFirst descending, p.ReviewedAt != null, p.By, p.Id
            select new Row(
                p.Id, person.Protected ? "1 person" : person.FirstName + " " + person.LastName, db.Agencies.Where(a => a.Id == agency).Select(a => a.Name).FirstOrDefault(), e.Title, e.LastDay, p.Words, p.By, p.Reminders, p.Outcome, p.WhatHappened, p.ReviewedAt);
        var (today, again) = (context.Today, context.Today.AddDays(-PledgeReminders.EveryDays));
        var (toReview, toFollowUp) = (0, 0);
        if (await db.Pledges.Where(p => db.Events.Any(e => e.Id == p.EventId && e.CourseId == courseId)).GroupBy(p => 1)
            .Select(g => new { Review = g.Count(p => p.Outcome != null && p.ReviewedAt == null), FollowUp = g.Count(p => p.Outcome == null && p.By <= today && (p.LastRemindedOn == null || p.LastRemindedOn <= again)) })
            .SingleOrDefaultAsync(stop) is { } counts)
            (toReview, toFollowUp) = (counts.Review, counts.FollowUp);
        return new(title, PledgeFunnel.Of(came, facts), await rows.PageAsync(page, stop), toReview, toFollowUp);
    }
}
