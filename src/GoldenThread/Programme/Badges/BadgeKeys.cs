using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Badges;

/// <summary>The partnership's signing keys: made when the first certificate is signed, published for whoever checks one.</summary>
public sealed class BadgeKeys(Db db, Sealing sealing)
{
    private const int Bits = 2048;

    /// <summary>A published key, as a JSON Web Key says it.</summary>
    public sealed record PublicKey(string Kid, string N, string E);

    public async Task<IReadOnlyList<PublicKey>> PublishedAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.BadgeKeys.OrderBy(k => k.MadeAt).Select(k => new PublicKey(k.KeyId, k.Modulus, k.Exponent)).ToListAsync(stop);
    }

    /// <summary>The key to sign with, opened; the newest, or one made now. For whoever holds the transaction.</summary>
    internal async Task<(BadgeKey Key, RSA Rsa)> OpenAsync(OperationContext context, CancellationToken stop)
    {
        await db.LockPartnershipAsync(stop);
        var key = await db.BadgeKeys.AsNoTracking().OrderByDescending(k => k.MadeAt).FirstOrDefaultAsync(stop);
        if (key is null)
        {
            key = Make(context);
            db.Add(key);
            db.Note(context, "signing key made", key);
            await db.SaveChangesAsync(stop);
        }

        var opened = sealing.Open(key.Sealed, key.Id) ?? throw new InvalidOperationException("The signing key of certificates was sealed with another sealing key. Put that key back.");
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(opened), out _);
        return (key, rsa);
    }

    private BadgeKey Make(OperationContext context)
    {
        using var rsa = RSA.Create(Bits);
        var open = rsa.ExportParameters(includePrivateParameters: false);
        var (n, e, id) = (Base64Url.EncodeToString(open.Modulus), Base64Url.EncodeToString(open.Exponent), Guid.CreateVersion7());
        return new()
        {
            PartnershipId = context.PartnershipId, Id = id, KeyId = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"e":"{{e}}","kty":"RSA","n":"{{n}}"}"""))), Modulus = n, Exponent = e,
            Sealed = sealing.Seal(Convert.ToBase64String(rsa.ExportPkcs8PrivateKey()), id), MadeAt = context.Now,
        };
    }
}
