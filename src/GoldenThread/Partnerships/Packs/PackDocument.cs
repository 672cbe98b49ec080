using System.Security.Cryptography;
using System.Text;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A pack as written, whole. It is what a partnership adopts and what its records keep: one canonical JSON text with its hash; typed records are read from it.</summary>
public sealed class PackDocument
{
    internal PackDocument(PackMap root)
    {
        Root = root;
        Json = PackJson.Write(root);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json)));
    }

    /// <summary>Canonical: the same pack is always the same text.</summary>
    public string Json { get; }

    /// <summary>SHA-256 of <see cref="Json"/>.</summary>
    public string Hash { get; }

    internal PackMap Root { get; }

    /// <summary>Brings back what a store kept; throws when the text is not a pack's, because only our own stores hold it.</summary>
    public static PackDocument FromJson(string json) => new((PackMap)PackJson.Read(json));

    /// <summary>The typed pack; throws when something is wrong with it. <see cref="PackCheck"/> says what, without throwing.</summary>
    public Pack Read(Readings readings) => PackCheck.Read<Pack>(Root, readings).OrThrow() with { Facts = new(Root, readings) };

    /// <summary>The typed national pack.</summary>
    public NationalPack ReadNational() => PackCheck.Read<NationalPack>(Root, Readings.All).OrThrow() with { Facts = new(Root, Readings.All) };

    /// <summary>The typed pack of a sector.</summary>
    public SectorPack ReadSector() => PackCheck.Read<SectorPack>(Root, Readings.All).OrThrow();

    /// <summary>The same policy with a sector's requirements switched on, whole, as they stand today; or anew, where they already were.</summary>
    public PackDocument WithOverlay(PackDocument sector)
    {
        var pack = sector.ReadSector();
        var adopted = new PackMap(
            [new("code", PackScalar.Of(pack.Code), Place.Stored), new("overlay", sector.Root["overlay"]!, Place.Stored), new("requirements", sector.Root["requirements"]!, Place.Stored)], Place.Stored);
        return new(Root.With("overlays", new PackList([.. Others(pack.Code), adopted], Place.Stored)));
    }

    /// <summary>The same policy without it.</summary>
    public PackDocument WithoutOverlay(string code) => new(Root.With("overlays", new PackList([.. Others(code)], Place.Stored)));

    private IEnumerable<PackNode> Others(string code) => (Root["overlays"] as PackList)?.Items.Where(o => (o as PackMap)?.Code != code) ?? [];

    /// <summary>Enters a partnership's own value, as JSON, where its strategy leaves one open.</summary>
    public Result<PackDocument> WithLocal(string path, string valueJson, string? note = null)
    {
        var value = PackJson.Read(valueJson);
        return Changed(path, old => old is null or PackScalar { IsUnspecified: true } || LongForm.IsLong(old) ? Local(old, value, note) : null, PackRefusals.NotOpen(path));
    }

    /// <summary>The same pack with another value at a path, whatever stands there: for trying a change before it is adopted.</summary>
    public Result<PackDocument> WithTried(string path, string valueJson, string? note = null)
    {
        var value = PackJson.Read(valueJson);
        // A whole section is one value of its own; a rule keeps beside the new value what the strategy states.
        return Changed(path, old => path.Contains('.', StringComparison.Ordinal) ? Local(old, value, note) : value, PackRefusals.NoSuchSetting(path));
    }

    /// <summary>The same pack with what stands at a path taken out and another put in its place, plainly: for lists of whom something is for, and for leaving a value open again.</summary>
    public Result<PackDocument> WithPlain(string path, string valueJson)
    {
        var value = PackJson.Read(valueJson);
        return Changed(path, _ => value, PackRefusals.NoSuchSetting(path));
    }

    /// <summary>What stands at a path, as JSON; null where nothing does.</summary>
    public string? JsonAt(string path) => PackPath.Find(Root, path) is { } node ? PackJson.Write(LongForm.Unwrap(node)) : null;

    /// <summary>An officer confirms one reading; from then on it holds for this partnership.</summary>
    public Result<PackDocument> Confirm(string path) =>
        Changed(path, old => old is PackMap map && map[LongForm.Reading] is not null ? map.With(LongForm.Confirmed, PackScalar.Of(true)) : null, PackRefusals.NoReading(path));

    /// <summary>Every reading confirmed: for sample data.</summary>
    public PackDocument ConfirmAll() => new((PackMap)OfferedReadings.ConfirmAll(Root));

    private static PackMap Local(PackNode? old, PackNode value, string? note)
    {
        var map = old as PackMap ?? new PackMap(old is null ? [] : [new(LongForm.Stated, old, old.Place)], Place.Stored);
        map = map.With(LongForm.Local, value);
        return note is null ? map : map.With(LongForm.Note, PackScalar.Of(note));
    }

    private Result<PackDocument> Changed(string path, Func<PackNode?, PackNode?> change, Refusal no)
    {
        if (PackPath.Replace(Root, path.Split('.'), change) is not PackMap changed) return no;
        return PackCheck.Read<Pack>(changed, Readings.All).Findings is [var first, ..] ? PackRefusals.Wrong(first) : new PackDocument(changed);
    }
}
