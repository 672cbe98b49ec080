using System.Collections.Concurrent;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api;

/// <summary>The policy a calculator works with: what the partnership has adopted; where none is served under this name, the pack that ships with the product with all its readings on. National clocks lie beneath.</summary>
internal sealed class CalculatorPolicy(PackLibrary library, Db db, PackInForce packs, Clock clock)
{
    // A partnership keeps its address for good.
    private static readonly ConcurrentDictionary<(string? Database, string Slug), Guid> _partnerships = new();

    /// <summary>The policy on a day; null when there is no such partnership. Before the first version, the first.</summary>
    public async Task<InForce?> OnAsync(string slug, DateOnly day, CancellationToken stop)
    {
        if (await PartnershipAsync(slug, stop) is { } id)
        {
            var context = new OperationContext { PartnershipId = id, Now = clock.Now, Channel = Channel.Api };
            if (await packs.OnAsync(day, context, stop) is { } adopted) return new(adopted.Pack, adopted.Version, library.NationalFor(day));
        }

        return library.PackFor(slug, day) is { } release ? new(release.Pack, release.Pack.Header.Version, library.NationalFor(day)) : null;
    }

    private async Task<Guid?> PartnershipAsync(string slug, CancellationToken stop)
    {
        var key = (db.Database.GetConnectionString(), slug);
        if (_partnerships.TryGetValue(key, out var known)) return known;
        await using var work = await db.SharedAsync(write: false, stop);
        var found = await db.Partnerships.Where(p => p.Slug == slug).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop);
        return found is { } id ? _partnerships[key] = id : null;
    }

    public sealed record InForce(Pack Pack, string Version, NationalPack National);
}
