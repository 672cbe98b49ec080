using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Learning;

/// <summary>The modules that are offered, with how many are enrolled and how many have finished.</summary>
public sealed class ListModules(Db db)
{
    public sealed record Row(Guid Id, string Title, string? Link, string? Requirement, int Minutes, int Open, int Finished);

    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.ElearningModules.OrderBy(m => m.Title)
            .Select(m => new Row(m.Id, m.Title, m.Link, m.Requirement, m.Minutes, db.Enrolments.Count(e => e.ModuleId == m.Id && e.CompletedOn == null), db.Enrolments.Count(e => e.ModuleId == m.Id && e.CompletedOn != null)))
            .ToListAsync(stop);
    }
}
