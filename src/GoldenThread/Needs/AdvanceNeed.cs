using GoldenThread.Data;

namespace GoldenThread.Needs;

/// <summary>Says that what was planned for a need has been delivered, or that its effect has been evaluated.</summary>
public sealed class AdvanceNeed(Db db)
{
    /// <param name="To">Delivered or evaluated; the other statuses have operations of their own.</param>
    public sealed record Request(Guid NeedId, NeedStatus To, string? Why);

    public async Task<Result<Need>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.To is not (NeedStatus.Delivered or NeedStatus.Evaluated)) throw new ArgumentOutOfRangeException(nameof(request), request.To, "Accepting, answering and closing are operations of their own.");
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, request.To is NeedStatus.Delivered ? "Say what was delivered, and to whom." : "Say what the evaluation showed.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(request.NeedId, stop) is not { } need) return Refusal.NotThere;
        if (NeedProgress.WhyNot(await db.FactsAsync(need, stop), request.To) is { } no) return no;

        var before = need.Status;
        need.Status = request.To;
        db.Note(context, request.To is NeedStatus.Delivered ? "need delivered" : "need evaluated", need, why, ("status", Names.Code(before), Names.Code(need.Status)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return need;
    }
}
