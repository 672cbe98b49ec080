using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GoldenThread.Surveys;

/// <summary>An anonymous answer in its envelope: encrypted (AES-GCM), bound to its wave, padded so that its length says little.</summary>
internal sealed record SealedPaper(Guid? InvitationId, IReadOnlyDictionary<string, AnswerValue> Answers)
{
    private const int Step = 8 * 1024;

    private const int Nonce = 12;

    private const int Tag = 16;

    public byte[] Seal(byte[] key, Guid waveId)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(this);
        var padded = new byte[((plain.Length / Step) + 1) * Step];
        padded.AsSpan().Fill((byte)' ');
        plain.CopyTo(padded, 0);
        var content = new byte[Nonce + Tag + padded.Length];
        RandomNumberGenerator.Fill(content.AsSpan(0, Nonce));
        using var gcm = new AesGcm(key, Tag);
        gcm.Encrypt(content.AsSpan(0, Nonce), padded, content.AsSpan(Nonce + Tag), content.AsSpan(Nonce, Tag), waveId.ToByteArray());
        return content;
    }

    public static SealedPaper Open(byte[] content, byte[] key, Guid waveId)
    {
        var padded = new byte[content.Length - Nonce - Tag];
        using var gcm = new AesGcm(key, Tag);
        gcm.Decrypt(content.AsSpan(0, Nonce), content.AsSpan(Nonce + Tag), content.AsSpan(Nonce, Tag), padded, waveId.ToByteArray());
        return JsonSerializer.Deserialize<SealedPaper>(Encoding.UTF8.GetString(padded).TrimEnd(' '))!;
    }
}
