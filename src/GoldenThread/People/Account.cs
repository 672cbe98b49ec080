using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>How somebody signs in. One account may stand for a person in several partnerships, so it belongs to none.</summary>
[Holds(DataClass.Account)]
public sealed class Account
{
    public required Guid Id { get; init; }

    public required string Email { get; set; }

    public required string EmailKey { get; set; }

    [Holds(DataClass.Secret)]
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever every session must end: password, e-mail, disabling.</summary>
    [Holds(DataClass.Secret)]
    public required string SecurityStamp { get; set; }

    public required DateTime MadeAt { get; init; }

    public DateTime? DisabledAt { get; set; }

    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("people_accounts");
            account.HasKey(a => a.Id);
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.Email).HasMaxLength(320);
            account.Property(a => a.EmailKey).HasMaxLength(320);
            account.Property(a => a.PasswordHash).HasMaxLength(500);
            account.Property(a => a.SecurityStamp).HasMaxLength(64);
            account.HasIndex(a => a.EmailKey).IsUnique();
        }
    }
}
