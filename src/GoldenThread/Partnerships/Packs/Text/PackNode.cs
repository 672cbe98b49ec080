namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>A piece of a pack as it was written, with its place. Nothing is lost here: typed records are views of these.</summary>
public abstract class PackNode(Place place)
{
    public Place Place { get; } = place;
}

/// <summary>One word, number or sentence.</summary>
public sealed class PackScalar(string text, ScalarKind kind, Place place) : PackNode(place)
{
    public const string Unspecified = "unspecified";

    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    /// <summary>The strategy is silent here. It must stay so.</summary>
    public bool IsUnspecified => Kind is ScalarKind.Text && Text is Unspecified;

    public static PackScalar Of(string text) => new(text, ScalarKind.Text, Place.Stored);

    public static PackScalar Of(bool flag) => new(flag ? "true" : "false", ScalarKind.Flag, Place.Stored);
}

public enum ScalarKind
{
    Text,
    Whole,
    Flag,
}

/// <summary>Several of a kind, in order.</summary>
public sealed class PackList(IReadOnlyList<PackNode> items, Place place) : PackNode(place)
{
    public IReadOnlyList<PackNode> Items { get; } = items;
}

/// <summary>Values under their keys.</summary>
public sealed class PackMap(IReadOnlyList<PackEntry> entries, Place place) : PackNode(place)
{
    public IReadOnlyList<PackEntry> Entries { get; } = entries;

    /// <summary>The code that names this item among its kind, when it has one.</summary>
    public string? Code => (this["code"] as PackScalar)?.Text;

    public PackNode? this[string key] => Entry(key)?.Value;

    public PackEntry? Entry(string key) => Entries.FirstOrDefault(e => string.Equals(e.Key, key, StringComparison.Ordinal));

    /// <summary>The same map with one value put in place of the old one, or added.</summary>
    public PackMap With(string key, PackNode value) =>
        Entry(key) is null
            ? new([.. Entries, new PackEntry(key, value, Place)], Place)
            : new([.. Entries.Select(e => e.Key == key ? e with { Value = value } : e)], Place);
}

public sealed record PackEntry(string Key, PackNode Value, Place Place);
