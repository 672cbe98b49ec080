using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A reading an officer is asked to confirm: where it stands, what it says, why, and whether it holds already.</summary>
public sealed record OfferedReading(string Path, string ValueJson, string? StatedJson, string? Ambiguity, string? Note, bool Confirmed);

/// <summary>All readings of a pack, for confirming them one by one.</summary>
public static class OfferedReadings
{
    public static IReadOnlyList<OfferedReading> Of(PackDocument document) => Of(document.Root);

    internal static IReadOnlyList<OfferedReading> Of(PackNode root) => [.. Find(root, "")];

    internal static PackNode ConfirmAll(PackNode node) => node switch
    {
        PackMap map when map[LongForm.Reading] is not null => map.With(LongForm.Confirmed, PackScalar.Of(true)),
        PackMap map => new PackMap([.. map.Entries.Select(e => e with { Value = ConfirmAll(e.Value) })], map.Place),
        PackList list => new PackList([.. list.Items.Select(ConfirmAll)], list.Place),
        _ => node,
    };

    private static IEnumerable<OfferedReading> Find(PackNode node, string path) => node switch
    {
        PackMap map when LongForm.IsLong(map) => One(map, path),
        PackMap map => map.Entries.SelectMany(e => Find(e.Value, PackPath.Join(path, e.Key))),
        PackList list => list.Items.SelectMany((item, i) => Find(item, PackPath.Item(path, item, i))),
        _ => [],
    };

    private static IEnumerable<OfferedReading> One(PackMap map, string path) =>
        map[LongForm.Reading] is { } reading
            ? [new(path, PackJson.Write(reading), map[LongForm.Stated] is { } stated ? PackJson.Write(stated) : null, Word(map, LongForm.Ambiguity), Word(map, LongForm.Note), LongForm.IsConfirmed(map))]
            : Find(LongForm.Unwrap(map), path);

    private static string? Word(PackMap map, string key) => (map[key] as PackScalar)?.Text;
}
