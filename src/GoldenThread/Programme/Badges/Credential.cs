using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoldenThread.Programme.Badges;

/// <summary>A certificate as an Open Badges 3.0 credential, with the claims of a JSON Web Token: what it is for, from when until when, and whose, by a hash of the e-mail and not by name.</summary>
public static class Credential
{
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Payload(Facts facts)
    {
        var (id, subject) = ($"urn:uuid:{facts.CertificateId}", $"urn:uuid:{facts.PersonId}");
        var payload = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = facts.Title,
            ["issuer"] = new JsonObject { ["id"] = facts.Issuer, ["type"] = new JsonArray("Profile"), ["name"] = facts.IssuerName, ["url"] = facts.Issuer },
            ["validFrom"] = Instant(facts.IssuedAt),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = subject,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["identityType"] = "emailAddress", ["hashed"] = true, ["salt"] = facts.CertificateId.ToString("N"), ["identityHash"] = Hash(facts.Email, facts.CertificateId.ToString("N")) }),
                ["activityEndDate"] = Instant(facts.CompletedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
                ["achievement"] = new JsonObject
                {
                    ["id"] = $"urn:uuid:{facts.CourseId}", ["type"] = new JsonArray("Achievement"), ["achievementType"] = "Course", ["name"] = facts.Title,
                    ["description"] = facts.Level is { } level ? $"Multi-agency safeguarding training, {level}" : "Multi-agency safeguarding training",
                    ["criteria"] = new JsonObject { ["narrative"] = "Attended in full." },
                },
            },
            ["evidence"] = new JsonArray(new JsonObject { ["id"] = facts.CheckAt, ["type"] = new JsonArray("Evidence"), ["name"] = "Where this certificate is checked" }),
            ["credentialStatus"] = new JsonObject { ["id"] = facts.RevokedAt, ["type"] = "1EdTechRevocationList" },
            ["iss"] = facts.Issuer,
            ["sub"] = subject,
            ["jti"] = id,
            ["nbf"] = Seconds(facts.IssuedAt),
        };
        if (facts.GoodUntil is { } until)
        {
            payload["validUntil"] = Instant(until);
            payload["exp"] = Seconds(until);
        }

        return payload.ToJsonString(_plain);
    }

    /// <summary>Whoever knows the address can check that it is theirs; nobody reads it from here.</summary>
    public static string Hash(string email, string salt) => $"sha256${Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email + salt)))}";

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static long Seconds(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeSeconds();

    /// <summary>Everything a credential is made of.</summary>
    public sealed record Facts
    {
        public required Guid CertificateId { get; init; }

        public required Guid PersonId { get; init; }

        public required Guid CourseId { get; init; }

        public required string Title { get; init; }

        public string? Level { get; init; }

        public required string Email { get; init; }

        public required DateTime IssuedAt { get; init; }

        public required DateOnly CompletedOn { get; init; }

        /// <summary>The instant at which it runs out; null where the policy says nothing.</summary>
        public DateTime? GoodUntil { get; init; }

        /// <summary>The partnership's own address.</summary>
        public required string Issuer { get; init; }

        public required string IssuerName { get; init; }

        public required string CheckAt { get; init; }

        public required string RevokedAt { get; init; }
    }
}
