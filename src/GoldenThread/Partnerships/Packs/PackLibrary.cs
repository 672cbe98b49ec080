using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>The packs that ship with the product, read once at the start, with all their readings on: for sample data and calculators.</summary>
public sealed class PackLibrary
{
    private readonly Dictionary<string, IReadOnlyList<Release>> _releases;
    private readonly IReadOnlyList<NationalPack> _national;

    private PackLibrary(Dictionary<string, IReadOnlyList<Release>> releases, IReadOnlyList<NationalPack> national, IReadOnlyList<SectorRelease> sectors) =>
        (_releases, _national, Sectors) = (releases, national, sectors);

    /// <summary>What sectors' own guidance asks, for a partnership to switch on.</summary>
    public IReadOnlyList<SectorRelease> Sectors { get; }

    /// <summary>The partnerships there are packs for.</summary>
    public IReadOnlyCollection<string> Slugs => _releases.Keys;

    /// <summary>Reads every pack below a folder; throws <see cref="PackLibraryException"/> with the findings when one is not sound.</summary>
    public static PackLibrary Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new PackLibraryException(folder, []);
        if (PackCheck.Folder(folder) is { Count: > 0 } findings) throw new PackLibraryException(folder, findings);
        var documents = PackFolder.Read(folder, []).Select(v => new PackDocument(v.Root)).ToLookup(d => PackCheck.IsNational(d.Root) ? PackKind.National : PackCheck.IsSector(d.Root) ? PackKind.Sector : PackKind.Partnership);
        var releases = documents[PackKind.Partnership].Select(d => new Release(d, d.Read(Readings.All))).GroupBy(r => r.Pack.Header.Slug);
        return new(
            releases.ToDictionary(g => g.Key, g => (IReadOnlyList<Release>)[.. g.OrderBy(r => r.EffectiveFrom)]),
            [.. documents[PackKind.National].Select(d => d.ReadNational()).OrderBy(n => n.Header.EffectiveFrom)],
            [.. documents[PackKind.Sector].Select(d => new SectorRelease(d, d.ReadSector())).OrderBy(s => s.Pack.Header.Slug, StringComparer.Ordinal)]);
    }

    /// <summary>A partnership's versions, oldest first; empty when there is no such partnership.</summary>
    public IReadOnlyList<Release> Of(string slug) => _releases.GetValueOrDefault(slug, []);

    /// <summary>The version in force on a day; null before the first, or when there is no such partnership.</summary>
    public Release? PackOn(string slug, DateOnly day) => PackVersions.On(Of(slug), r => r.EffectiveFrom, day);

    /// <summary>The version to work out an answer with: before the first version takes force, the first.</summary>
    public Release? PackFor(string slug, DateOnly day) => PackOn(slug, day) ?? (Of(slug) is [var first, ..] ? first : null);

    /// <summary>The national clocks to work out an answer with on a day.</summary>
    public NationalPack NationalFor(DateOnly day) => PackVersions.On(_national, n => n.Header.EffectiveFrom, day) ?? _national[0];

    /// <summary>A sector's guidance, as written and as read.</summary>
    public sealed record SectorRelease(PackDocument Document, SectorPack Pack);

    /// <summary>One version of one pack, as written and as read.</summary>
    public sealed record Release(PackDocument Document, Pack Pack)
    {
        public DateOnly EffectiveFrom => Pack.Header.EffectiveFrom;
    }
}

/// <summary>The packs cannot be used: a start must stop here with one clear line.</summary>
public sealed class PackLibraryException(string folder, IReadOnlyList<Finding> findings)
    : Exception(findings.Count == 0 ? $"There is no folder of packs at {folder}." : $"The packs in {folder} have {findings.Count} findings; the first: {findings[0]}")
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
