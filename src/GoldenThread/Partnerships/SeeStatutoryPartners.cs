using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>The register of statutory partners today, beside what the strategy says .</summary>
public sealed class SeeStatutoryPartners(Db db, PackInForce packs)
{
    /// <param name="Named">The partners the strategy names; null where it names none.</param>
    /// <param name="Count">How many it speaks of; null where it does not say.</param>
    public sealed record Seen(IReadOnlyList<Agency> Partners, IReadOnlyCollection<string>? Named, int? Count, IReadOnlyList<string> Doubts);

    public async Task<Seen> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var partners = StatutoryPartners.On(context.Today, await db.Agencies.AsNoTracking().Where(a => a.LegalKind == LegalKind.StatutoryPartner).ToListAsync(stop));
        var policy = (await packs.TodayAsync(context, stop))?.Pack.Partners;
        var named = policy is not null && policy.Statutory.Is(out var names) ? names : null;
        int? count = policy is not null && policy.StatutoryCount.Is(out var said) ? said : null;
        return new(partners, named, count, StatutoryPartners.Doubts(partners, named, count));
    }
}
