using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Programme.Bookings;

/// <summary>The secret in the address of a mail: whoever reads that mail may do one thing with one booking, without signing in. A key opens one purpose only, and none can be guessed.</summary>
public static class MailKey
{
    /// <summary>For the delegate: give the place up.</summary>
    public const string Cancel = "cancel";

    /// <summary>For the manager: approve or decline.</summary>
    public const string Approve = "approve";

    /// <summary>For the line manager: send a colleague on the day, or confirm that nobody can come.</summary>
    public const string Replace = "replace";

    private const int Bytes = 24;

    public static string NewRoot() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The key of one purpose. It does not tell the root, so that the delegate's key never opens the manager's door.</summary>
    public static string Of(string root, string purpose) => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(root), Encoding.ASCII.GetBytes(purpose)).AsSpan(0, Bytes));

    /// <summary>Whether a key is the booking's for this purpose; compared so that the time taken tells nothing.</summary>
    public static bool Opens(string? root, string purpose, string? key) =>
        root is not null && key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(root, purpose)), Encoding.UTF8.GetBytes(key));
}
