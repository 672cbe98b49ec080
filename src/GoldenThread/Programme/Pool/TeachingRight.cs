using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>Whoever teaches on an event holds a trainer's rights over it until thirty days after its last day; so long registers and messages take.</summary>
internal static class TeachingRight
{
    private const int DaysAfter = 30;

    public static async Task<Refusal?> ForTeachingAsync(this GiveGrant give, Db db, Teaching teaching, OperationContext context, CancellationToken stop)
    {
        var last = await db.Events.Where(e => e.Id == teaching.EventId).Select(e => e.LastDay).SingleAsync(stop);
        var until = last.AddDays(DaysAfter);
        if (until < context.Today) return null;
        var given = await give.DoAsync(new(teaching.PersonId, Role.Trainer, ScopeKind.Event, teaching.EventId, context.Today, until, "Teaches on the event"), context, stop);
        return given.No is { Code: "already_granted" } ? null : given.No;
    }
}
