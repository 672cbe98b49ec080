using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Accounts;

/// <summary>A key that lives on somebody's device and proves who they are without a password (WebAuthn). Only its public half is here.</summary>
[Holds(DataClass.Account)]
public sealed class Passkey
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the credential's own id, which may be a thousand bytes long.</summary>
    [Holds(DataClass.Secret)]
    public required string CredentialHash { get; init; }

    [Holds(DataClass.Secret)]
    public required byte[] CredentialId { get; init; }

    [Holds(DataClass.Secret)]
    public required byte[] PublicKey { get; init; }

    /// <summary>What its owner calls it: "Work laptop".</summary>
    public required string Name { get; set; }

    public required DateTime MadeAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public long SignCount { get; set; }

    public List<string> Transports { get; init; } = [];

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }

    public static string HashOf(byte[] credentialId) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(credentialId));

    internal sealed class Mapping : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> key)
        {
            key.ToTable("people_passkeys");
            key.HasKey(k => k.Id);
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.CredentialHash).HasMaxLength(64);
            key.Property(k => k.Name).HasMaxLength(100);
            key.HasIndex(k => k.CredentialHash).IsUnique();
            key.HasIndex(k => k.AccountId);
            key.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A question that was answered with a passkey: no answer is taken twice.</summary>
[Holds(DataClass.Nothing)]
public sealed class AnsweredChallenge
{
    public required string Hash { get; init; }

    public required DateTime EndsAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnsweredChallenge>
    {
        public void Configure(EntityTypeBuilder<AnsweredChallenge> challenge)
        {
            challenge.ToTable("people_answered_challenges");
            challenge.HasKey(c => c.Hash);
            challenge.Property(c => c.Hash).HasMaxLength(64);
        }
    }
}
