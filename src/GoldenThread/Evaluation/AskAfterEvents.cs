using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Asks what the pack's evaluation steps ask, on their day, of everybody who is to be asked and has not been yet: also of those who came from the waiting list or walked in. Run again it asks nobody twice.</summary>
public sealed class AskAfterEvents(Db db, PackInForce packInForce, AskStep askStep)
{
    /// <summary>Steps later than this after an event are asked by hand.</summary>
    private const int LongestDays = 400;

    /// <summary>How many people were asked now.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var today = context.Today;
        await using var work = await db.WriteAsync(context, stop);
        var (earliest, latest) = (today.AddDays(-LongestDays), today.AddDays(StepSchedule.BaselineDays));
        var events = await (
            from e in db.Events.AsNoTracking()
            where e.State == EventState.Published && e.LastDay >= earliest && e.FirstDay <= latest
            join course in db.Courses on e.CourseId equals course.Id
            select new { e.Id, e.Title, e.FirstDay, e.LastDay, course.EvaluationSteps }).ToListAsync(stop);
        if (events.Count == 0) return 0;
        var ids = events.ConvertAll(e => e.Id);
        var sessions = (await db.Sessions.Where(s => ids.Contains(s.EventId)).Select(s => new { s.EventId, s.Date }).ToListAsync(stop)).ToLookup(s => s.EventId, s => s.Date);
        var asked = 0;
        foreach (var e in events)
        {
            if (await packInForce.OnAsync(e.LastDay, context, stop) is not { } adopted) continue;
            CertificateCondition? condition = adopted.Pack.Certificates.Condition.Is(out var c) ? c : null;
            foreach (var asking in StepSchedule.Of(e.FirstDay, e.LastDay, adopted.Pack.Evaluation, condition, e.EvaluationSteps, [.. sessions[e.Id]]).Where(a => a.OpensOn <= today && today <= a.ClosesOn))
                asked += (await askStep.DoAsync(new() { Kind = "event", Id = e.Id, Label = e.Title }, asking, context, stop)).OrThrow();
        }

        await work.CommitAsync(stop);
        return asked;
    }
}
