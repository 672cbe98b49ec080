using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Programme.Courses;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Somebody's own pledges, those that they may still make, and one of them by the link of a mail .</summary>
public sealed class FindPledge(Db db, PackInForce packInForce, SurveyKeys keys)
{
    /// <summary>So long after an event a pledge is still offered: the product's own.</summary>
    public const int OfferedDays = 60;

    public sealed record Found(Pledge Pledge, string Title);

    public sealed record Offered(Guid EventId, string Title, DateOnly LastDay, PledgeTerms Terms);

    public sealed record Mine(IReadOnlyList<Found> Made, IReadOnlyList<Offered> Offers);

    public async Task<Mine> OfPersonAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var made = await (
            from p in db.Pledges.AsNoTracking()
            where p.PersonId == personId
            join e in db.Events on p.EventId equals e.Id
            orderby p.By descending, p.Id
            select new Found(p, e.Title)).Take(100).ToListAsync(stop);
        var (earliest, today) = (context.Today.AddDays(-OfferedDays), context.Today);
        var came = await (
            from e in db.Events
            where e.LastDay >= earliest && e.LastDay <= today && e.State == EventState.Published
                && db.Attendances.Any(a => a.EventId == e.Id && a.PersonId == personId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly))
                && !db.Pledges.Any(p => p.EventId == e.Id && p.PersonId == personId)
            join c in db.Courses on e.CourseId equals c.Id
            orderby e.LastDay descending
            select new { e.Id, e.Title, e.LastDay, c.EvaluationSteps }).ToListAsync(stop);
        var offers = new List<Offered>();
        foreach (var e in came.Where(e => e.EvaluationSteps.Contains(CourseCodes.PledgeStep)))
            if (Pledging.Of((await packInForce.OnAsync(e.LastDay, context, stop))?.Pack.Evaluation, e.EvaluationSteps, e.LastDay) is { } terms) offers.Add(new(e.Id, e.Title, e.LastDay, terms));
        return new(made, offers);
    }

    public async Task<Found?> OfAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await (from p in db.Pledges.AsNoTracking() where p.Id == id join e in db.Events on p.EventId equals e.Id select new Found(p, e.Title)).SingleOrDefaultAsync(stop);
    }

    /// <summary>By the link of a mail; null when the code is not that pledge's.</summary>
    public async Task<Found?> ByCodeAsync(Guid id, string code, OperationContext context, CancellationToken stop = default) => keys.IsCodeOfPledge(id, code) ? await OfAsync(id, context, stop) : null;
}
