using System.Text;

namespace GoldenThread.Foundation;

/// <summary>Takes in what a person typed: trimmed, without control characters, short enough for where it is kept. Collects a sentence for every field that is not.</summary>
public sealed class Typed
{
    private readonly Dictionary<string, string> _wrong = new(StringComparer.Ordinal);

    /// <summary>What is wrong, or null when everything can be kept.</summary>
    public Refusal? No => _wrong.Count == 0 ? null : new("not_filled_in", string.Join(" ", _wrong.Values.Distinct()), RefusalKind.Rule) { Fields = _wrong };

    /// <summary>A text that must be there.</summary>
    public string Must(string field, string? text, int longest, string ask)
    {
        var clean = May(field, text, longest);
        if (clean is null) _wrong[field] = ask;
        return clean ?? "";
    }

    /// <summary>A text that may be left out.</summary>
    public string? May(string field, string? text, int longest)
    {
        var clean = Clean(text);
        if (clean?.Length > longest) _wrong[field] = $"Use {longest} characters or fewer; there are {clean.Length}.";
        return clean;
    }

    /// <summary>Says that a field is wrong unless something holds.</summary>
    public void Check(string field, bool holds, string words)
    {
        if (!holds) _wrong.TryAdd(field, words);
    }

    /// <summary>Trimmed, with plain line ends and no other control characters; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
            if (c is '\n' or '\t' || !char.IsControl(c)) clean.Append(c);
        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }
}
