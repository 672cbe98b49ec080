using System.Security.Cryptography;
using System.Text;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Programme;

/// <summary>The code on the trainer's screen: six letters of one session and one minute. The minute before still counts, for whoever types while it changes.</summary>
public static class CheckInCode
{
    private const int Length = 6;

    public static string Of(string root, Guid sessionId, DateTime now) => OfMinute(root, sessionId, MinuteOf(now));

    /// <summary>Whether what was typed is the session's code of this minute or the one before, whatever case and spaces were typed.</summary>
    public static bool Opens(string? root, Guid sessionId, string? typed, DateTime now)
    {
        if (root is null || typed is null) return false;
        var code = Encoding.ASCII.GetBytes(new string([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]));
        var (now1, before) = (OfMinute(root, sessionId, MinuteOf(now)), OfMinute(root, sessionId, MinuteOf(now) - 1));
        return CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(now1)) | CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(before));
    }

    /// <summary>"K7M PX2".</summary>
    public static string Say(string code) => code.Length == Length ? $"{code[..3]} {code[3..]}" : code;

    private static long MinuteOf(DateTime now) => now.Ticks / TimeSpan.TicksPerMinute;

    private static string OfMinute(string root, Guid sessionId, long minute)
    {
        var hash = HMACSHA256.HashData(Encoding.ASCII.GetBytes(root), Encoding.ASCII.GetBytes($"check-in {sessionId:N} {minute}"));
        return string.Create(Length, hash, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = BookingReference.Letters[bytes[i] & 31];
        });
    }
}
