using GoldenThread.Data;

namespace GoldenThread.Framework;

/// <summary>Works out all due dates anew where another version of the policy has taken force; nothing where they are right already.</summary>
public sealed class KeepDueDates(Db db)
{
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        if ((await WrongAsync(context, stop)).Count == 0) return 0;
        await using var work = await db.WriteAsync(context, stop);
        await db.RewriteDueDatesAsync(null, context, stop);
        await work.CommitAsync(stop);
        return 1;
    }

    /// <summary>The posts and requirements whose stored dates are not what the facts say.</summary>
    public async Task<IReadOnlyList<(Guid PostId, string Requirement)>> WrongAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.WrongDueDatesAsync(context, stop);
    }
}
