using GoldenThread.Data;

namespace GoldenThread.Needs;

/// <summary>Closes a need on evidence of the result; without it the answer is no .</summary>
public sealed class CloseNeed(Db db)
{
    /// <param name="On">The day the evidence was taken.</param>
    public sealed record Request(Guid NeedId, string? Evidence, DateOnly On);

    public async Task<Result<Need>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var evidence = typed.May("evidence", request.Evidence, 4000);
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(request.NeedId, stop) is not { } need) return Refusal.NotThere;
        if (NeedProgress.WhyNotClosed(await db.FactsAsync(need, stop), evidence, request.On, context.Today) is { } no) return no;

        var before = need.Status;
        need.Status = NeedStatus.Closed;
        need.ClosingEvidence = evidence;
        need.ClosingEvidenceOn = request.On;
        need.ClosedAt = context.Now;
        db.Note(context, "need closed", need, evidence, ("status", Names.Code(before), Names.Code(need.Status)), ("evidence_on", null, $"{request.On:yyyy-MM-dd}"));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return need;
    }
}
