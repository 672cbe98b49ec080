using System.Diagnostics;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Samples;

/// <summary>Fills a database with invented partnerships. Each is written whole; a load that was stopped is taken up again where it ended.</summary>
public sealed class LoadSample(Db db, PackLibrary packs)
{
    /// <param name="Canaries">Marks every text with a word that tells whose it is, so that a search proves that partnerships do not leak into each other.</param>
    /// <param name="Slug">For a town: which partnership; null is the first.</param>
    public sealed record Request(SampleSize Size, bool Canaries = false, string? Slug = null);

    public async Task<Result<Loaded>> DoAsync(Request request, DateTime now, Action<string>? say = null, CancellationToken stop = default)
    {
        var plan = Plan(request);
        if (plan.Count == 0) return SampleRefusals.NoSuchPack(request.Slug);
        var there = await ThereAsync(stop);
        if (there.Any(p => !p.SampleData || plan.All(t => t.Slug != p.Slug)) || there.Count == plan.Count) return SampleRefusals.NotEmpty;

        var (clock, people) = (Stopwatch.StartNew(), 0);
        foreach (var (number, release, slug, name) in plan.Where(p => there.All(t => t.Slug != p.Slug)))
        {
            if (request.Size != SampleSize.Small) say?.Invoke($"{slug}: making it ({clock.Elapsed.TotalSeconds:0.0} s)");
            var world = Worlds.Make(number, release, packs.NationalFor(London.DateOf(now)), Numbers.Of(request.Size), now, slug, name);
            if (request.Canaries) Canaries.Release(world);
            SampleCharges.Make(world);
            if (request.Canaries) Canaries.ReleaseCharges(world);
            await new WriteWorld(db).DoAsync(world, stop);
            people += world.People.Count;
            say?.Invoke($"{slug}: {world.Agencies.Count:N0} organisations, {world.People.Count:N0} people, {world.Events.Count:N0} events, {world.Bookings.Count:N0} bookings ({clock.Elapsed.TotalSeconds:0.0} s)");
        }

        await db.KeepStatisticsAsync(stop);
        return new Loaded([.. plan.Select(p => p.Slug)], people);
    }

    /// <summary>The partnerships of a size: small has one for each pack; the large sizes go round the packs.</summary>
    private List<Place> Plan(Request request)
    {
        var slugs = packs.Slugs.Order(StringComparer.Ordinal).Where(s => request.Slug is null || s == request.Slug).ToList();
        var count = request.Size switch { SampleSize.Small => slugs.Count, SampleSize.Town => 1, SampleSize.Region => 10, _ => 132 };
        if (slugs.Count == 0) return [];
        return [.. Enumerable.Range(0, count).Select(n =>
        {
            var (slug, round) = (slugs[n % slugs.Count], (n / slugs.Count) + 1);
            var release = packs.Of(slug)[^1];
            return new Place(n + 1, release, round == 1 ? slug : $"{slug}-{round}", round == 1 ? release.Pack.Identity.Name : $"{release.Pack.Identity.Name} {round}");
        })];
    }

    private async Task<List<Partnerships.Partnership>> ThereAsync(CancellationToken stop)
    {
        await using var work = await db.SharedAsync(write: false, stop);
        return await db.Partnerships.AsNoTracking().ToListAsync(stop);
    }

    private sealed record Place(int Number, PackLibrary.Release Release, string Slug, string Name);

    /// <summary>What is there now, and how many people were written.</summary>
    public sealed record Loaded(IReadOnlyList<string> Partnerships, int People);
}

/// <summary>Why a sample cannot be loaded.</summary>
internal static class SampleRefusals
{
    public static Refusal NotEmpty { get; } = new("not_empty", "There is something in the database already. Name an empty data folder or database for the sample.");

    public static Refusal NoSuchPack(string? slug) => new("no_such_pack", slug is null ? "There is no pack to make a partnership from." : $"There is no pack \"{slug}\".", RefusalKind.Rule);
}
