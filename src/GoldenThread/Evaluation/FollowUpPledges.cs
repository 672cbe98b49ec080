using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>The officer whose duty it is works through the pledges of a course: marks what was returned as reviewed, and writes again to those who have not returned theirs, also when the usual reminders have run out .</summary>
public sealed class FollowUpPledges(Db db, PledgeLetters letters)
{
    private const int Most = 200;

    /// <summary>How many were marked now.</summary>
    public async Task<Result<int>> ReviewAsync(Guid courseId, IReadOnlyCollection<Guid> pledgeIds, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Courses.AnyAsync(c => c.Id == courseId, stop)) return Refusal.NotThere;
        var ids = pledgeIds.Take(Most).ToList();
        var returned = await OfCourse(courseId).Where(p => ids.Contains(p.Id) && p.Outcome != null && p.ReviewedAt == null).ToListAsync(stop);
        if (returned.Count == 0) return Refusals.NotReturned;
        foreach (var pledge in returned)
        {
            (pledge.ReviewedAt, pledge.ReviewedById) = (context.Now, context.PersonId);
            db.Note(context, "pledge reviewed", pledge);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return returned.Count;
    }

    /// <summary>How many were written to now; nobody twice within a week.</summary>
    public async Task<Result<int>> WriteAgainAsync(Guid courseId, OperationContext context, CancellationToken stop = default)
    {
        var (today, again) = (context.Today, context.Today.AddDays(-PledgeReminders.EveryDays));
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Courses.AnyAsync(c => c.Id == courseId, stop)) return Refusal.NotThere;
        var silent = await OfCourse(courseId).Where(p => p.Outcome == null && p.By <= today && (p.LastRemindedOn == null || p.LastRemindedOn <= again)).OrderBy(p => p.Id).Take(Most).ToListAsync(stop);
        if (silent.Count == 0) return Refusals.NobodyToFollowUp;
        var letter = await letters.ForAsync(silent, context, stop);
        foreach (var pledge in silent)
        {
            pledge.Reminders++;
            pledge.LastRemindedOn = today;
            db.Add(letter(pledge));
            db.Note(context, "pledge followed up", pledge);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return silent.Count;
    }

    private IQueryable<Pledge> OfCourse(Guid courseId) => db.Pledges.Where(p => db.Events.Any(e => e.Id == p.EventId && e.CourseId == courseId));
}
