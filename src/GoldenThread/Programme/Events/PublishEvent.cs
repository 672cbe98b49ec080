using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Puts an event on the public list, so that it can be booked.</summary>
public sealed class PublishEvent(Db db)
{
    public async Task<Result<Event>> DoAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State != EventState.Draft) return Refusals.NotDraft;
        if (!await db.Sessions.AnyAsync(s => s.EventId == eventId, stop)) return Refusals.NoSessions;
        e.State = EventState.Published;
        e.PublishedAt = context.Now;
        e.Revision++;
        db.Note(context, "event published", e);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }
}
