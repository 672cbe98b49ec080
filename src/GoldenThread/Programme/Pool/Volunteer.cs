using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>A member of the pool offers to teach where a trainer is still looked for; their manager is asked as ever.</summary>
public sealed class Volunteer(Db db, AssignTrainer assign)
{
    public async Task<Result<Teaching>> DoAsync(Guid eventId, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        if (!(await OpenAsync(context, stop)).Any(s => s.EventId == eventId)) return PoolRefusals.NoSlot;
        var asked = await assign.DoAsync(new(eventId, personId, TeachingAs.Pool), context, stop);
        if (asked.No is null) await work.CommitAsync(stop);
        return asked;
    }

    /// <summary>The coming events on which more trainers are wanted than are asked or assigned.</summary>
    public async Task<IReadOnlyList<Slot>> OpenAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await (
            from e in db.Events
            where e.State != EventState.Cancelled && e.FirstDay >= context.Today && e.TrainersWanted > db.Teachings.Count(t => t.EventId == e.Id && t.State != TeachingState.Declined)
            orderby e.FirstDay, e.FirstStart
            select new Slot(e.Id, e.Title, e.FirstDay, e.FirstStart, e.TrainersWanted!.Value - db.Teachings.Count(t => t.EventId == e.Id && t.State != TeachingState.Declined))).Take(100).ToListAsync(stop);
    }

    public sealed record Slot(Guid EventId, string Title, DateOnly FirstDay, TimeOnly FirstStart, int Open);
}
