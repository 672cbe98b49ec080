using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>Encrypts the few texts that even a copy of the database must not show (access needs). AES-GCM, bound to the record it belongs to, with a key kept outside the database.</summary>
public sealed class Sealing(SealingKey key)
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public byte[] Seal(string text, Guid about)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[1 + NonceBytes + TagBytes + plain.Length];
        whole[0] = Version;
        var nonce = whole.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, TagBytes);
        aes.Encrypt(nonce, plain, whole.AsSpan(1 + NonceBytes + TagBytes), whole.AsSpan(1 + NonceBytes, TagBytes), about.ToByteArray());
        return whole;
    }

    /// <summary>The text, or null when it was changed, belongs to another record or was sealed with another key.</summary>
    public string? Open(byte[] whole, Guid about)
    {
        if (whole.Length < 1 + NonceBytes + TagBytes || whole[0] != Version) return null;
        var plain = new byte[whole.Length - 1 - NonceBytes - TagBytes];
        using var aes = new AesGcm(key.Bytes, TagBytes);
        try
        {
            aes.Decrypt(whole.AsSpan(1, NonceBytes), whole.AsSpan(1 + NonceBytes + TagBytes), whole.AsSpan(1 + NonceBytes, TagBytes), plain, about.ToByteArray());
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }
}

/// <summary>The secret (32 bytes) that texts are sealed with; kept outside the database and its backups.</summary>
public sealed record SealingKey(byte[] Bytes);
