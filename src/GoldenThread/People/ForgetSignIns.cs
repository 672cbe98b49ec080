using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Forgets sessions that ended a month ago and tries of past days: what nobody needs any more is not kept. Safe to run at any time.</summary>
public sealed class ForgetSignIns(Db db)
{
    public async Task<int> DoAsync(DateTime realNow, CancellationToken stop = default)
    {
        var (monthAgo, yesterday) = (realNow.AddDays(-30), London.DateOf(realNow).AddDays(-1));
        await using var work = await db.SharedAsync(write: true, stop);
        var gone = await db.SignInSessions.Where(s => s.EndsAt < monthAgo || s.EndedAt < monthAgo).ExecuteDeleteAsync(stop);
        gone += await db.SignInTries.Where(t => t.Day < yesterday && (t.WaitUntil == null || t.WaitUntil < realNow)).ExecuteDeleteAsync(stop);
        await work.CommitAsync(stop);
        return gone;
    }
}
