using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Extending;

/// <summary>What was put off, the newest first, with what can still be taken back.</summary>
public sealed class ListExtensions(Db db)
{
    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var rules = await db.RulesOnAsync(context.Today, context, stop);
        var since = context.Now - UndoExtension.For;
        var rows = await (
            from e in db.Extensions.AsNoTracking()
            join a in db.Agencies on e.AgencyId equals a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            orderby e.MadeAt descending, e.Id descending
            select new { Extension = e, Agency = a == null ? null : a.Name }).Take(100).ToListAsync(stop);
        return [.. rows.Select(r => new Row(r.Extension, r.Agency, r.Extension.Requirement is { } code ? rules?.Named(code)?.Name ?? code : null, r.Extension.UndoneAt is null && r.Extension.MadeAt >= since))];
    }

    /// <param name="Agency">Null for all.</param>
    /// <param name="Requirement">Null for everything.</param>
    public sealed record Row(Extension Extension, string? Agency, string? Requirement, bool CanBeUndone);
}
