using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Chooses who of those who wait is next on an event, once its effect on this very queue has been seen.</summary>
public sealed class ChooseQueuePolicy(Db db)
{
    public async Task<Result<Event>> DoAsync(Guid eventId, QueuePolicy policy, string? why, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("why", why, 500, "Say why: it is kept with the event.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State == EventState.Cancelled) return Refusals.EventCancelled;
        if (e.QueuePolicy == policy) return e;
        db.Note(context, "waiting list policy chosen", e, reason, ("policy", Names.Code(e.QueuePolicy), Names.Code(policy)));
        e.QueuePolicy = policy;
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }
}
