using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Programme.Badges;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>A certificate as a signed credential that anybody checks with the partnership's published key. The check here is written from the RFCs alone: it knows nothing of the code that signs.</summary>
[Requirement("R-150")]
public sealed class BadgeTests
{
    [Theory, OnBoth]
    public async Task A_certificate_is_signed_and_whoever_has_the_published_key_can_check_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (booking, certificate) = await CertifiedAsync(given);

        var token = await SignAsync(given, booking);
        var keys = await given.DoAsync(db => new BadgeKeys(db, Given.Sealing).PublishedAsync(given.Context()));

        var key = keys.ShouldHaveSingleItem();
        var (header, payload) = Opened(token!);
        (header.GetProperty("alg").GetString(), header.GetProperty("kid").GetString()).ShouldBe(("RS256", key.Kid));
        IsSigned(token!, key).ShouldBeTrue();
        IsSigned(Changed(token!), key).ShouldBeFalse();
        (payload.GetProperty("jti").GetString(), payload.GetProperty("iss").GetString()).ShouldBe(($"urn:uuid:{certificate.Id}", "https://events.example.org/calderbrook"));
        payload.GetProperty("type").EnumerateArray().Select(t => t.GetString()).ShouldBe(["VerifiableCredential", "OpenBadgeCredential"]);
        payload.GetProperty("credentialSubject").GetProperty("achievement").GetProperty("name").GetString().ShouldBe("Professional curiosity");
        var text = payload.GetRawText();
        text.ShouldNotContain("Yusuf");
        text.ShouldNotContain("@example.org");
    }

    [Theory, OnBoth]
    public async Task One_key_signs_them_all_it_lies_sealed_and_another_partnership_has_its_own(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var neighbours = await Given.PartnershipAsync(given.Test, "millbrook");
        var (first, _) = await CertifiedAsync(given);
        var (second, _) = await CertifiedAsync(given);
        var (theirs, _) = await CertifiedAsync(neighbours);

        var kids = new[] { await SignAsync(given, first), await SignAsync(given, second), await SignAsync(given, first), await SignAsync(neighbours, theirs) }.Select(t => Opened(t!).Header.GetProperty("kid").GetString()).ToList();

        kids.Distinct().Count().ShouldBe(2);
        (kids[0], kids[1]).ShouldBe((kids[2], kids[2]));
        var key = await given.ReadAsync(db => db.BadgeKeys.SingleAsync());
        Encoding.UTF8.GetString(key.Sealed).ShouldNotContain("MII");
        (await SignAsync(given, theirs)).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_withdrawn_certificate_is_on_the_list_and_is_not_signed_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (booking, certificate) = await CertifiedAsync(given);
        (await WithdrawAsync(given, booking, " ")).No().ShouldBe("not_filled_in");
        (await WithdrawAsync(given, booking, "Given to the wrong person")).OrThrow();

        (await SignAsync(given, booking)).ShouldBeNull();
        (await given.DoAsync(db => Signing(db).RevokedAsync(given.Context()))).ShouldBe([$"urn:uuid:{certificate.Id}"]);
        (await WithdrawAsync(given, booking, "Again")).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await given.DoAsync(db => new VerifyCertificate(db).OfAsync(certificate.Number, given.Context())))!.IsWithdrawn.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2029-12-03", "2029-12-03", false, CertificateStanding.Good)]
    [InlineData("2029-12-04", "2029-12-03", false, CertificateStanding.Expired)]
    [InlineData("2026-12-04", null, false, CertificateStanding.Good)]
    [InlineData("2026-12-04", "2029-12-03", true, CertificateStanding.Withdrawn)]
    [InlineData("2030-12-04", "2029-12-03", true, CertificateStanding.Withdrawn)]
    public void A_certificate_stands_until_its_last_day_unless_it_was_withdrawn(string day, string? renewBy, bool withdrawn, CertificateStanding expected) =>
        CertificateStands.On(Day(day), renewBy is null ? null : Day(renewBy), withdrawn).ShouldBe(expected);

    [Fact]
    public void What_runs_out_says_when_as_a_token_and_as_a_credential_and_whose_it_is_only_to_those_who_know()
    {
        var id = Guid.Parse("0190a1b2-0000-7000-8000-000000000001");
        var payload = JsonDocument.Parse(Credential.Payload(new()
        {
            CertificateId = id, PersonId = id, CourseId = id, Title = "Neglect", Email = "amina@example.org", IssuedAt = new(2026, 12, 4, 9, 0, 0, DateTimeKind.Utc), CompletedOn = new(2026, 12, 3),
            GoodUntil = new(2029, 12, 4, 0, 0, 0, DateTimeKind.Utc), Issuer = "https://x.example/a", IssuerName = "A", CheckAt = "https://x.example/a/certificates", RevokedAt = "https://x.example/a/certificates/revoked.json",
        })).RootElement;

        (payload.GetProperty("validUntil").GetString(), payload.GetProperty("exp").GetInt64(), payload.GetProperty("nbf").GetInt64()).ShouldBe(("2029-12-04T00:00:00Z", 1891036800, 1796374800));
        var identity = payload.GetProperty("credentialSubject").GetProperty("identifier")[0];
        identity.GetProperty("identityHash").GetString().ShouldBe("sha256$" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("amina@example.org" + identity.GetProperty("salt").GetString()))));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static SignBadge Signing(Data.Db db) => new(db, new(db, Given.Sealing), Given.Site);

    private static Task<string?> SignAsync(Given given, Booking booking) => given.DoAsync(db => Signing(db).DoAsync(booking.Id, given.Context()));

    private static Task<Result<Certificate>> WithdrawAsync(Given given, Booking booking, string? why) => given.DoAsync(db => new WithdrawCertificate(db).DoAsync(new(booking.Id, why), given.Context()));

    private static async Task<(Booking Booking, Certificate Certificate)> CertifiedAsync(Given given)
    {
        given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var e = await given.EventAsync();
        var booking = await given.BookedAsync(e);
        given.On(e.FirstDay);
        (await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
        given.On(e.LastDay.AddDays(1));
        return (booking, (await given.DoAsync(db => new IssueCertificate(db, new(db)).DoAsync(new(booking.Id), given.Context()))).OrThrow());
    }

    private static (JsonElement Header, JsonElement Payload) Opened(string token) => token.Split('.') is [var header, var payload, _]
        ? (JsonDocument.Parse(Base64Url.DecodeFromChars(header)).RootElement, JsonDocument.Parse(Base64Url.DecodeFromChars(payload)).RootElement)
        : throw new FormatException("three parts");

    private static string Changed(string token) => token.Split('.') is [var header, var payload, var signature] ? $"{header}.{payload[..^2]}{(payload[^2] == 'A' ? 'B' : 'A')}{payload[^1]}.{signature}" : "";

    /// <summary>RSASSA-PKCS1-v1_5 by hand (RFC 8017, 8.2.2): the signature to the power of e is the padded hash.</summary>
    private static bool IsSigned(string token, BadgeKeys.PublicKey key)
    {
        var cut = token.LastIndexOf('.');
        var (n, e, s) = (Number(key.N), Number(key.E), Number(token[(cut + 1)..]));
        var size = Base64Url.DecodeFromChars(key.N).Length;
        var block = BigInteger.ModPow(s, e, n).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] prefix = [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(token[..cut]));
        byte[] expected = [0x01, .. Enumerable.Repeat((byte)0xff, size - 3 - prefix.Length - hash.Length), 0x00, .. prefix, .. hash];
        return block.AsSpan().SequenceEqual(expected);
    }

    private static BigInteger Number(string base64Url) => new(Base64Url.DecodeFromChars(base64Url), isUnsigned: true, isBigEndian: true);
}
