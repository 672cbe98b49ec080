using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>The limits by which a partnership's threads are judged on a day: what it has set, and for the rest the product's own .</summary>
public static class LimitsInForce
{
    /// <summary>Inside a reading transaction.</summary>
    public static async Task<ThreadLimits> ThreadLimitsOnAsync(this Db db, DateOnly day, CancellationToken stop) =>
        ThreadLimits.On(day, await db.ThreadLimitChanges.AsNoTracking().Where(c => c.From <= day).ToListAsync(stop));
}
