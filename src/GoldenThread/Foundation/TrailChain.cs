using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>How the trail is hashed: each entry's hash covers the one before it, with a key kept outside the database, so that a changed, removed or swapped entry shows.</summary>
public static class TrailChain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string HashOfValue(string name, string? old, string? @new, string salt) =>
        Convert.ToHexStringLower(SHA256.HashData(Canonical(name, old, @new, salt)));

    public static string Digest(IEnumerable<string> hashes) =>
        Convert.ToHexStringLower(SHA256.HashData(Canonical([.. hashes.Order(StringComparer.Ordinal)])));

    /// <summary>The hash of an entry at its place in the chain.</summary>
    public static string HashOf(TrailEntry entry, long sequence, string previous, byte[] key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Canonical(
            previous,
            sequence.ToString(CultureInfo.InvariantCulture),
            entry.PartnershipId.ToString(),
            entry.Id.ToString(),
            entry.At.Ticks.ToString(CultureInfo.InvariantCulture),
            entry.Channel.ToString(),
            entry.PersonId?.ToString(),
            entry.Did,
            entry.AboutKind,
            entry.AboutId.ToString(),
            entry.Reference,
            entry.ValuesDigest)));

    /// <summary>Length-prefixed, so that no two lists of fields run together to the same bytes.</summary>
    private static byte[] Canonical(params string?[] fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
            text.Append(field is null ? "-" : field.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
