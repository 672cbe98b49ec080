namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>How a setting is written when it needs more than its value: what the strategy states, our reading of it, what was set locally, and why.</summary>
internal static class LongForm
{
    public const string Stated = "stated";
    public const string Reading = "reading";
    public const string Local = "local";
    public const string Confirmed = "confirmed";
    public const string Ambiguity = "ambiguity";
    public const string Note = "note";

    public static IReadOnlyList<string> Keys { get; } = [Stated, Reading, Local, Confirmed, Ambiguity, Note];

    /// <summary>Whether a node is such a long form.</summary>
    public static bool IsLong(PackNode? node) => node is PackMap map && map.Entries.Any(e => e.Key is Stated or Reading or Local);

    /// <summary>Whether the reading in a long form has been confirmed by an officer.</summary>
    public static bool IsConfirmed(PackMap map) => map[Confirmed] is PackScalar { Kind: ScalarKind.Flag, Text: "true" };

    /// <summary>The value that counts most: local, then reading, then stated. Short forms are their own value.</summary>
    public static PackNode Unwrap(PackNode node) => IsLong(node) && node is PackMap map ? map[Local] ?? map[Reading] ?? map[Stated]! : node;

    /// <summary>Puts a changed inner value back where <see cref="Unwrap"/> took it from.</summary>
    public static PackNode Rewrap(PackNode outer, PackNode inner)
    {
        if (!IsLong(outer) || outer is not PackMap map) return inner;
        return map.With(map[Local] is not null ? Local : map[Reading] is not null ? Reading : Stated, inner);
    }
}
