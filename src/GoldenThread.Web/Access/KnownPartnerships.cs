using System.Collections.Frozen;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Access;

/// <summary>The partnerships by the word in their address, remembered for a few seconds so that choosing one costs no query.</summary>
public sealed class KnownPartnerships(DatabaseSettings database)
{
    private static readonly TimeSpan _for = TimeSpan.FromSeconds(5);

    private volatile Known _known = new(FrozenDictionary<string, VisitedPartnership>.Empty, DateTime.MinValue);

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<VisitedPartnership>> AllAsync(DateTime now, CancellationToken stop) =>
        [.. (await OfNowAsync(now, _for, stop)).Values.OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>The partnership with this word, or null. One that was made a moment ago is found too.</summary>
    public async Task<VisitedPartnership?> FindAsync(string slug, DateTime now, CancellationToken stop)
    {
        if (!CouldBe(slug)) return null;
        if ((await OfNowAsync(now, _for, stop)).TryGetValue(slug, out var found)) return found;
        return (await OfNowAsync(now, TimeSpan.FromMilliseconds(200), stop)).GetValueOrDefault(slug);
    }

    private static bool CouldBe(string slug) => slug.Length is > 0 and <= 60 && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private async Task<FrozenDictionary<string, VisitedPartnership>> OfNowAsync(DateTime now, TimeSpan atMost, CancellationToken stop)
    {
        if (_known is { } known && now - known.At < atMost && now >= known.At) return known.BySlug;
        await using var db = database.Open();
        await using var work = await db.SharedAsync(write: false, stop);
        var all = await db.Partnerships.AsNoTracking().Select(p => new VisitedPartnership(p.Id, p.Slug, p.Name, p.SampleData)).ToListAsync(stop);
        _known = new(all.ToFrozenDictionary(p => p.Slug), now);
        return _known.BySlug;
    }

    private sealed record Known(FrozenDictionary<string, VisitedPartnership> BySlug, DateTime At);
}
