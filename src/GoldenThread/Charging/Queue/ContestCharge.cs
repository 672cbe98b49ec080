using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>The person, or whoever answers for them, objects to a charge; it waits until an officer has answered. On an invoice it is too late for that.</summary>
public sealed class ContestCharge(Db db)
{
    public sealed record Request(Guid ChargeId, string? Objection);

    public async Task<Result<Charge>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var objection = typed.Must("objection", request.Objection, 2000, "Say what is wrong, or what the reason was.");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Charge>(request.ChargeId, stop)) return Refusal.NotThere;
        var charge = await db.Charges.SingleAsync(c => c.Id == request.ChargeId, stop);
        if (typed.No is { } unclear) return unclear;
        if (charge.State is not (ChargeState.Proposed or ChargeState.Approved)) return ChargeRefusals.TooLateToObject;

        charge.Contest(context, objection);
        db.Note(context, "charge contested", charge, objection);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return charge;
    }
}
