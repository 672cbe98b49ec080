using System.Collections.Concurrent;
using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>The policy that counts for the chosen partnership on a day: the latest version whose first day has come. Before the first version, the first.</summary>
public sealed class PackInForce(Db db)
{
    // A version never changes, so what was read from it once stays true.
    private static readonly ConcurrentDictionary<Guid, AdoptedPack> _read = new();

    /// <summary>The version on a day; null where the partnership has adopted none.</summary>
    public async Task<AdoptedPack?> OnAsync(DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var id = await db.PackVersions.Where(v => v.EffectiveFrom <= day).OrderByDescending(v => v.EffectiveFrom).ThenByDescending(v => v.AdoptedAt).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(stop)
            ?? await db.PackVersions.OrderBy(v => v.EffectiveFrom).ThenByDescending(v => v.AdoptedAt).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(stop);
        return id is { } version ? await VersionAsync(version, context, stop) : null;
    }

    /// <summary>The version on the context's own day.</summary>
    public Task<AdoptedPack?> TodayAsync(OperationContext context, CancellationToken stop = default) => OnAsync(context.Today, context, stop);

    /// <summary>One version by its id, as a booking keeps it; null when it is not this partnership's.</summary>
    public async Task<AdoptedPack?> VersionAsync(Guid versionId, OperationContext context, CancellationToken stop = default)
    {
        if (_read.TryGetValue(versionId, out var known)) return known.PartnershipId == context.PartnershipId ? known : null;
        await using var work = await db.ReadAsync(context, stop);
        if (await db.PackVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == versionId, stop) is not { } kept) return null;
        var document = PackDocument.FromJson(kept.Content);
        return _read[versionId] = new(kept.PartnershipId, kept.Id, kept.Version, kept.EffectiveFrom, document, document.Read(Readings.Confirmed));
    }
}

/// <summary>A version a partnership has adopted, as written and as read. Only confirmed readings hold in it.</summary>
public sealed record AdoptedPack(Guid PartnershipId, Guid VersionId, string Version, DateOnly EffectiveFrom, PackDocument Document, Pack Pack);
