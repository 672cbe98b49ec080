using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Badges;

/// <summary>Gives the certificate of a booking as a signed Open Badges 3.0 credential (a JSON Web Token, RS256), for the learner's own wallet or record.</summary>
public sealed class SignBadge(Db db, BadgeKeys keys, SiteAddress site)
{
    /// <summary>The token; null where the booking has no certificate that stands.</summary>
    public async Task<string?> DoAsync(Guid bookingId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var found = await (
            from c in db.Certificates.AsNoTracking()
            where c.BookingId == bookingId && c.WithdrawnAt == null
            join b in db.Bookings on c.BookingId equals b.Id
            join e in db.Events on b.EventId equals e.Id
            join course in db.Courses on e.CourseId equals course.Id
            join p in db.People on c.PersonId equals p.Id
            join partnership in db.Partnerships on c.PartnershipId equals partnership.Id
            select new { Certificate = c, e.Title, e.CourseId, course.Level, p.Email, partnership.Slug, partnership.Name }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var (key, rsa) = await keys.OpenAsync(context, stop);
        using var _ = rsa;
        var payload = Credential.Payload(new()
        {
            CertificateId = found.Certificate.Id, PersonId = found.Certificate.PersonId, CourseId = found.CourseId, Title = found.Title, Level = found.Level is { } level ? Bookings.BookingTerms.Words(level) : null, Email = found.Email,
            IssuedAt = found.Certificate.IssuedAt, CompletedOn = found.Certificate.CompletedOn, GoodUntil = found.Certificate.RenewBy is { } last ? London.Instant(last.AddDays(1), TimeOnly.MinValue) : null,
            Issuer = site.For($"/{found.Slug}"), IssuerName = found.Name, CheckAt = site.For($"/{found.Slug}/certificates?number={found.Certificate.Number}"), RevokedAt = site.For($"/{found.Slug}/certificates/revoked.json"),
        });
        var header = JsonSerializer.Serialize(new { alg = "RS256", typ = "JWT", kid = key.KeyId, jwk = new { kty = "RSA", n = key.Modulus, e = key.Exponent } });
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}";
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        await work.CommitAsync(stop);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The certificates that have been withdrawn, as their credentials are called.</summary>
    public async Task<IReadOnlyList<string>> RevokedAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Certificates.Where(c => c.WithdrawnAt != null).OrderBy(c => c.WithdrawnAt).Select(c => c.Id).ToListAsync(stop) is var ids ? [.. ids.Select(id => $"urn:uuid:{id}")] : [];
    }
}
