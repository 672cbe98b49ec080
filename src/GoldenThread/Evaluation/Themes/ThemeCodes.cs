namespace GoldenThread.Evaluation.Themes;

/// <summary>The stable code that a theme's name gives: small letters, digits and _, and never one that was used before.</summary>
public static class ThemeCodes
{
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var plain = string.Concat(name.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '_'));
        plain = string.Join('_', plain.Split('_', StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length == 0) plain = "theme";
        if (plain.Length > 50) plain = plain[..50];
        var code = plain;
        for (var n = 2; taken.Contains(code); n++) code = $"{plain}_{n}";
        return code;
    }
}
