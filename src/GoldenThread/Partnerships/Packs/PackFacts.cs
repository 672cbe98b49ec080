using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>A word of a pack as it stands there. <see cref="Text"/> is null where the partnership has set nothing.</summary>
public sealed record Fact(string Path, string? Text, Basis? Basis, string? Ambiguity, string? Note);

/// <summary>Every word of a pack, found by path (charging.attendance_fees) or by what it says; notes stand with the fact they explain.</summary>
public sealed class PackFacts
{
    private readonly PackNode _root;
    private readonly Readings _readings;

    internal PackFacts(PackNode root, Readings readings)
    {
        _root = root;
        _readings = readings;
        All = [.. Facts(root, "", null)];
    }

    public static PackFacts None { get; } = new(new PackMap([], Place.Stored), Readings.All);

    public IReadOnlyList<Fact> All { get; }

    /// <summary>Everything at and under a path.</summary>
    public IReadOnlyList<Fact> Under(string path) => PackPath.Find(_root, path) is { } node ? [.. Facts(node, path, null)] : [];

    /// <summary>The one word at a path; null when it is not set, not there, or not one word.</summary>
    public string? Text(string path) => Under(path) is [{ Text: var text } one] && one.Path == path ? text : null;

    public IReadOnlyList<Fact> Saying(string words) =>
        [.. All.Where(f => f.Text?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false)];

    private IEnumerable<Fact> Facts(PackNode node, string path, Why? why) => node switch
    {
        PackScalar scalar => [new(path, scalar.IsUnspecified ? null : scalar.Text, scalar.IsUnspecified ? null : why?.Basis ?? Basis.Seed, why?.Ambiguity, why?.Note)],
        PackList list => list.Items.SelectMany((item, i) => Facts(item, PackPath.Item(path, item, i), why)),
        PackMap map when LongForm.IsLong(map) => InForce(map, path),
        PackMap map => map.Entries.SelectMany(e => Facts(e.Value, PackPath.Join(path, e.Key), why)),
        _ => [],
    };

    private IEnumerable<Fact> InForce(PackMap map, string path)
    {
        var holds = map[LongForm.Reading] is not null && (_readings is Readings.All || LongForm.IsConfirmed(map));
        var (node, basis) = map[LongForm.Local] is { } local ? (local, Basis.Local)
            : holds ? (map[LongForm.Reading]!, Basis.Reading)
            : (map[LongForm.Stated] ?? PackScalar.Of(PackScalar.Unspecified), Basis.Seed);
        return Facts(node, path, new(basis, (map[LongForm.Ambiguity] as PackScalar)?.Text, (map[LongForm.Note] as PackScalar)?.Text));
    }

    private sealed record Why(Basis Basis, string? Ambiguity, string? Note);
}
