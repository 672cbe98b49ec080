using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Keeps for 24 hours what was answered to a caller's key, so that the same request gets the same answer.</summary>
public sealed class KeptAnswers(Db db)
{
    private static readonly TimeSpan _for = TimeSpan.FromHours(24);

    public async Task<KeptAnswer?> FindAsync(IdempotencyClaim claim, OperationContext context, CancellationToken stop = default)
    {
        KeptAnswer? found;
        await using (var look = await db.ReadAsync(context, stop))
            found = await Of(claim).Select(r => new KeptAnswer(r.BodyHash, r.UsedAt, r.Status, r.Answer, r.Location)).SingleOrDefaultAsync(stop);
        if (found is null || found.UsedAt + _for > context.Now) return found;

        await using var work = await db.WriteAsync(context with { Idempotency = null }, stop);
        await Of(claim).ExecuteDeleteAsync(stop);
        await work.CommitAsync(stop);
        return null;
    }

    /// <summary>Keeps the answer beside the key; where the work wrote nothing (a refusal), the key with it.</summary>
    public async Task KeepAsync(IdempotencyClaim claim, KeptAnswer answer, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context with { Idempotency = null }, stop);
        var done = await Of(claim).ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, answer.Status).SetProperty(r => r.Answer, answer.Body).SetProperty(r => r.Location, answer.Location), stop);
        if (done == 0)
        {
            db.Add(new IdempotencyRecord
            {
                PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Caller = claim.Caller, Route = claim.Route, Key = claim.Key, BodyHash = claim.BodyHash,
                UsedAt = context.Now, Status = answer.Status, Answer = answer.Body, Location = answer.Location,
            });
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException)
            {
                // Another call with the key came first; its answer stands.
                return;
            }
        }

        await work.CommitAsync(stop);
    }

    private IQueryable<IdempotencyRecord> Of(IdempotencyClaim claim) =>
        db.Set<IdempotencyRecord>().Where(r => r.Caller == claim.Caller && r.Route == claim.Route && r.Key == claim.Key);
}

/// <summary>What was answered; without a status the first call is still at work.</summary>
public sealed record KeptAnswer(string BodyHash, DateTime UsedAt, int? Status, string? Body, string? Location);
