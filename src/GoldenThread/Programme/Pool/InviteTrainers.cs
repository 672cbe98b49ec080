using GoldenThread.Data;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>Invites to a train-the-trainer event everybody of the pool who has not taken that course; taking part is recorded from its register, and nobody is kept from teaching without it .</summary>
public sealed class InviteTrainers(Db db, InviteToEvent inviteToEvent)
{
    /// <summary>Answers how many were invited anew.</summary>
    public async Task<Result<int>> DoAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Events.AnyAsync(e => e.Id == eventId && db.Courses.Any(c => c.Id == e.CourseId && c.TrainsTrainers), stop)) return PoolRefusals.NotForTrainers;
        var addresses = await (
            from t in db.Trainers
            where t.Status == TrainerStatus.Active && t.Kind == TrainerKind.Pool && t.TrainedToTrainOn == null
            join p in db.People on t.PersonId equals p.Id
            select p.Email).ToListAsync(stop);
        if (addresses.Count == 0) return PoolRefusals.AllTrained;
        var invited = await inviteToEvent.DoAsync(eventId, string.Join('\n', addresses), context, stop);
        if (invited.No is null) await work.CommitAsync(stop);
        return invited;
    }

    /// <summary>The coming events of train-the-trainer courses.</summary>
    public async Task<IReadOnlyList<Coming>> ComingAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await (
            from e in db.Events
            where e.State != EventState.Cancelled && e.FirstDay >= context.Today
            join c in db.Courses on e.CourseId equals c.Id
            where c.TrainsTrainers
            orderby e.FirstDay
            select new Coming(e.Id, e.Title, e.FirstDay)).Take(50).ToListAsync(stop);
    }

    public sealed record Coming(Guid EventId, string Title, DateOnly FirstDay);
}
