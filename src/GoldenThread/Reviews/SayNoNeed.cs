using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>Says, with the reason, that nothing has to be learnt from a finding; the thread ends here. Raising a need later opens it again.</summary>
public sealed class SayNoNeed(Db db)
{
    public sealed record Request(Guid FindingId, string? Why);

    public async Task<Result<Finding>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say why no learning is needed.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedFindingAsync(request.FindingId, stop) is not { } finding) return Refusal.NotThere;
        if (finding.NoNeedWhy is not null) return Refusals.NoNeedAlready;
        if (await db.NeedsOf(finding.Id).AnyAsync(stop)) return Refusals.HasNeeds;

        (finding.NoNeedWhy, finding.NoNeedOn) = (why, context.Today);
        db.Note(context, "no need said", finding, why);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return finding;
    }
}
