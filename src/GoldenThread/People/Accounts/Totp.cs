using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.People.Accounts;

/// <summary>Codes of an authenticator app (RFC 6238: HMAC-SHA-1, thirty seconds, six digits, as all apps read them). Each step's code is taken once.</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 random bits.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the standard's own hash: apps know no other
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString($"D{Digits}", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed: this one, the one before or the one after, for clocks that differ; never one that was used, or one before it.</summary>
    public static long? Accepts(ReadOnlySpan<byte> key, string typed, DateTime now, long lastUsed)
    {
        var code = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (code.Length != Digits) return null;
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), Encoding.ASCII.GetBytes(code)) && step > lastUsed) found = step;
        return found;
    }

    /// <summary>The key as people type it, in fours.</summary>
    public static string Say(ReadOnlySpan<byte> key) => string.Join(' ', Base32(key).Chunk(4).Select(four => new string(four)));

    /// <summary>The address that an app reads from the square: who it is for, at whose site.</summary>
    public static string Address(ReadOnlySpan<byte> key, string site, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={Base32(key)}&issuer={Uri.EscapeDataString(site)}";

    /// <summary>RFC 4648, without padding; the key's length needs none.</summary>
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var (text, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var b in bytes)
        {
            (bits, held) = ((bits << 8) | b, held + 8);
            while (held >= 5) text.Append(Alphabet[(bits >> (held -= 5)) & 31]);
            bits &= (1 << held) - 1;
        }

        return text.ToString();
    }
}
