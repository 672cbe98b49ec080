using GoldenThread.Data;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Programme.Events;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Intakes;

/// <summary>Publishes the events that a file brought in, once those who had a place are in: from then on they can be booked.</summary>
public sealed class OpenBroughtIn(Db db, PublishEvent publish)
{
    public async Task<Result<Opened>> DoAsync(Guid intakeId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Intakes.AnyAsync(i => i.Id == intakeId && i.Kind == TakeInEvents.KindCode && i.State == ImportState.Applied, stop)) return Refusal.NotThere;
        var drafts = await Drafts(intakeId, context.Today).ToListAsync(stop);
        foreach (var draft in drafts.Order())
            if ((await publish.DoAsync(draft, context, stop)).No is { } no) return no;
        await work.CommitAsync(stop);
        return new Opened(drafts.Count);
    }

    /// <summary>How many of them wait to be published.</summary>
    public async Task<int> WaitingAsync(Guid intakeId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await Drafts(intakeId, context.Today).CountAsync(stop);
    }

    private IQueryable<Guid> Drafts(Guid intakeId, DateOnly today) =>
        from e in db.Events
        where e.State == EventState.Draft && e.FirstDay >= today && db.IntakeLines.Any(l => l.IntakeId == intakeId && l.Outcome == IntakeOutcome.Store && l.RecordId == e.Id)
        select e.Id;

    /// <summary>So many can be booked now.</summary>
    public sealed record Opened(int Events);
}
