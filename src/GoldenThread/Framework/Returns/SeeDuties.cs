using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Returns;

/// <summary>The organisations under the Prevent duty, with their last confirmation; those without one are missing. No strategy says how often, so the day is shown and nothing lapses.</summary>
public sealed class SeeDuties(Db db)
{
    public async Task<IReadOnlyList<Row>> OnAsync(DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.UnderPrevent && (a.ClosedOn == null || a.ClosedOn >= day)).OrderBy(a => a.NameKey).Select(a => new { a.Id, a.Name }).ToListAsync(stop);
        if (agencies.Count == 0) return [];
        var last = (await db.DutyConfirmations.AsNoTracking().Where(c => c.On <= day).ToListAsync(stop)).GroupBy(c => c.AgencyId).ToDictionary(g => g.Key, g => g.OrderBy(c => c.On).ThenBy(c => c.Id).Last());
        return [.. agencies.Select(a => new Row(a.Id, a.Name, last.GetValueOrDefault(a.Id)))];
    }

    /// <param name="Last">Null: missing.</param>
    public sealed record Row(Guid AgencyId, string Agency, DutyConfirmation? Last);
}
