using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Report;

/// <summary>Makes a need of what an evaluation showed, with the way back to it .</summary>
public sealed class RaiseNeedFromConclusion(Db db, RaiseNeed raise)
{
    public const string Origin = "evaluation";

    public async Task<Conclusion?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Conclusions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);
    }

    public async Task<Result<Need>> DoAsync(Guid id, NeedText text, bool accepted, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Conclusions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } conclusion) return Refusal.NotThere;
        var label = conclusion.Words.Length > 300 ? conclusion.Words[..297] + "..." : conclusion.Words;
        var raised = await raise.DoAsync(new(new() { Kind = Origin, Id = conclusion.Id, Label = label.Replace('\n', ' ') }, Origin, text, accepted), context, stop);
        if (raised.No is null) await work.CommitAsync(stop);
        return raised;
    }
}
