using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.People;

/// <summary>Secrets that the system hands out once and keeps only as a hash: session cookies and API keys.</summary>
public static class Secret
{
    /// <summary>Characters of a secret.</summary>
    public const int Length = 43;

    /// <summary>256 random bits, safe in cookies and headers.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
