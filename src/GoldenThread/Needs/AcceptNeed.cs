using GoldenThread.Data;

namespace GoldenThread.Needs;

/// <summary>The group takes a proposed need on; from then on it can be answered.</summary>
public sealed class AcceptNeed(Db db)
{
    public async Task<Result<Need>> DoAsync(Guid needId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(needId, stop) is not { } need) return Refusal.NotThere;
        if (NeedProgress.WhyNot(await db.FactsAsync(need, stop), NeedStatus.Accepted) is { } no) return no;

        var before = need.Status;
        need.Status = NeedStatus.Accepted;
        db.Note(context, "need accepted", need, changes: ("status", Names.Code(before), Names.Code(need.Status)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return need;
    }
}
