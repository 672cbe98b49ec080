using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Accounts;

/// <summary>The authenticator app of an account: its key, sealed, and the last code that was taken. Not asked for until its owner has shown one code.</summary>
[Holds(DataClass.Secret)]
public sealed class Authenticator
{
    public required Guid AccountId { get; init; }

    public required byte[] SealedKey { get; set; }

    public required DateTime MadeAt { get; set; }

    /// <summary>Since when it is asked for; null while it is being set up.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>The step of the last code that was taken: none is taken twice.</summary>
    public long LastStep { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Authenticator>
    {
        public void Configure(EntityTypeBuilder<Authenticator> authenticator)
        {
            authenticator.ToTable("people_authenticators");
            authenticator.HasKey(a => a.AccountId);
            authenticator.Property(a => a.AccountId).ValueGeneratedNever();
            authenticator.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A code for the day when the app is lost; kept only as a hash, and taken once.</summary>
[Holds(DataClass.Secret)]
public sealed class RecoveryCode
{
    public const int HowMany = 10;

    /// <summary>Letters and digits that cannot be mistaken for one another.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>Eighty random bits in fours: "K7QP-2M9X-…".</summary>
    public static string NewCode() => string.Join('-', System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 16).Chunk(4).Select(four => new string(four)));

    public static string HashOf(Guid accountId, string code) => Secret.HashOf($"{accountId} {new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)])}");

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> code)
        {
            code.ToTable("people_recovery_codes");
            code.HasKey(c => c.Id);
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.Hash).HasMaxLength(64);
            code.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
            code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
