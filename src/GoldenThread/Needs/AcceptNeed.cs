using GoldenThread.Data;
using GoldenThread.Partnerships;

namespace GoldenThread.Needs;

/// <summary>The group takes a proposed need on; from then on it can be answered.</summary>
public sealed class AcceptNeed(Db db, PackInForce packs)
{
    public async Task<Result<Need>> DoAsync(Guid needId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(needId, stop) is not { } need) return Refusal.NotThere;
        var binds = Sources.Bind((await packs.TodayAsync(context, stop))?.Pack);
        if (NeedProgress.WhyNot(await db.FactsAsync(need, stop, binds), NeedStatus.Accepted) is { } no) return no;

        var before = need.Status;
        need.Status = NeedStatus.Accepted;
        db.Note(context, "need accepted", need, changes: ("status", Names.Code(before), Names.Code(need.Status)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return need;
    }
}
