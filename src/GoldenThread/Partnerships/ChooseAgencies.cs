using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Organisations to tick: those ticked already, and those that the words find. Where there are few, all; where there are many and no words, the statutory partners.</summary>
public sealed class ChooseAgencies(Db db)
{
    private const int Few = 30;

    public sealed record Offered(IReadOnlyList<Named> Items, int Total)
    {
        /// <summary>There are more than are offered; words find them.</summary>
        public bool More => Items.Count < Total;
    }

    public sealed record Named(Guid Id, string Name);

    public async Task<Offered> DoAsync(IReadOnlyCollection<Guid> chosen, string? text, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var today = context.Today;
        var open = db.Agencies.Where(a => a.ClosedOn == null || a.ClosedOn >= today);
        var total = await open.CountAsync(stop);
        var words = (Typed.Clean(text) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = open;
        foreach (var word in words) found = found.Where(a => a.NameKey.Contains(word));
        if (words.Length == 0 && total > Few) found = found.Where(a => a.LegalKind == LegalKind.StatutoryPartner);

        var offered = await found.OrderBy(a => a.NameKey).Take(Few).Select(a => new Named(a.Id, a.Name)).ToListAsync(stop);
        var missing = chosen.Except(offered.Select(a => a.Id)).ToList();
        var ticked = missing.Count == 0 ? [] : await db.Agencies.Where(a => missing.Contains(a.Id)).OrderBy(a => a.NameKey).Select(a => new Named(a.Id, a.Name)).ToListAsync(stop);
        return new([.. ticked, .. offered], total);
    }
}
