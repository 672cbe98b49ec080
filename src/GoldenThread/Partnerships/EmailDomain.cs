using System.Text.RegularExpressions;

namespace GoldenThread.Partnerships;

/// <summary>The part after the @ of an organisation's work addresses (R-092). Mail services that are open to everybody belong to no organisation.</summary>
public static partial class EmailDomain
{
    private static readonly HashSet<string> _everybodys = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "icloud.com", "me.com", "aol.com", "aol.co.uk",
        "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com", "proton.me", "protonmail.com", "gmx.com", "gmx.co.uk", "mail.com", "zoho.com",
    };

    /// <summary>The domains in what was typed, without repeats; null where one is none.</summary>
    public static List<string>? Read(string? typed)
    {
        if (typed is null) return null;
        var words = typed.ToLowerInvariant().Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimStart('@')).Distinct().ToList();
        return words.TrueForAll(w => w.Length <= 253 && Shape().IsMatch(w) && !_everybodys.Contains(w)) ? words : null;
    }

    /// <summary>Whether an address is one of the organisation's: its domain, or one beneath it.</summary>
    public static bool Covers(IEnumerable<string> domains, string email)
    {
        var at = email.ToLowerInvariant()[(email.LastIndexOf('@') + 1)..];
        return domains.Any(d => at == d || at.EndsWith("." + d, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
