using System.Text.Json;

namespace GoldenThread.Partnerships;

/// <summary>How a value that a person typed may be meant, the likeliest first: as it stands (a number, yes or no, JSON), as words, as a list of lines. The policy itself decides which one fits.</summary>
public static class TypedValue
{
    public static IReadOnlyList<string> Meant(string text)
    {
        var meant = new List<string>();
        if (IsJson(text)) meant.Add(text);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 1) meant.Add(JsonSerializer.Serialize(text));
        meant.Add(JsonSerializer.Serialize(lines));
        return [.. meant.Distinct()];
    }

    /// <summary>A pack holds no null and no broken number: what is not set is not written.</summary>
    public static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return !HasNull(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Number => !element.TryGetInt64(out _),
        JsonValueKind.Object => element.EnumerateObject().Any(p => HasNull(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasNull),
        _ => false,
    };
}
