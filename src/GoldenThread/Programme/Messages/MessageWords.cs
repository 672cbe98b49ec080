using System.Collections.Immutable;

namespace GoldenThread.Programme.Messages;

/// <summary>The partnership's own words, put in for the product's: {event}, {name} and {partnership} are filled in, everything else stays as it was written.</summary>
public sealed record MessageWords(ImmutableDictionary<MessageKind, MessageWords.Own> Chosen)
{
    public static MessageWords None { get; } = new(ImmutableDictionary<MessageKind, Own>.Empty);

    public static IReadOnlyList<string> Places { get; } = ["{event}", "{name}", "{partnership}"];

    public sealed record Own(string? Opening, string? Closing);

    public string? Opening(MessageKind kind) => Chosen.GetValueOrDefault(kind)?.Opening;

    public string? Closing(MessageKind kind) => Chosen.GetValueOrDefault(kind)?.Closing;

    public static string Fill(string words, string title, string name, string partnership) =>
        words.Replace("{event}", title, StringComparison.Ordinal).Replace("{name}", name, StringComparison.Ordinal).Replace("{partnership}", partnership, StringComparison.Ordinal);

    /// <summary>A word in braces that would go out as it stands; null where there is none.</summary>
    public static string? Unknown(string? words)
    {
        for (var at = words?.IndexOf('{') ?? -1; at >= 0; at = words!.IndexOf('{', at + 1))
            if (words!.IndexOf('}', at) is > 0 and var end && words[at..(end + 1)] is var place && !Places.Contains(place)) return place;
        return null;
    }
}
