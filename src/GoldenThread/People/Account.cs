using GoldenThread.People.Accounts;
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

    /// <summary>The day of the last sign-in.</summary>
    public DateOnly? SeenOn { get; private set; }

    /// <summary>How often its owner has been warned since then that it will be closed.</summary>
    public int Warnings { get; private set; }

    public DateOnly? WarnedOn { get; private set; }

    /// <summary>Closed for want of use on this day; a new password opens it again.</summary>
    public DateOnly? DormantSince { get; private set; }

    /// <summary>As the rule of unused accounts sees it.</summary>
    public Dormancy.Facts Use => new(SeenOn ?? London.DateOf(MadeAt), Warnings, WarnedOn);

    public void Warn(int warnings, DateOnly today) => (Warnings, WarnedOn) = (warnings, today);

    /// <summary>Nobody uses it: the password is forgotten, and every session ends.</summary>
    public void Close(DateOnly today) => (PasswordHash, SecurityStamp, DormantSince) = (null, Secret.New(), today);

    /// <summary>Its owner is back.</summary>
    public void Open(DateOnly today) => (SeenOn, Warnings, WarnedOn, DormantSince) = (today, 0, null, null);

    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("people_accounts");
            account.HasKey(a => a.Id);
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Ignore(a => a.Use);
            account.Property(a => a.Email).HasMaxLength(320);
            account.Property(a => a.EmailKey).HasMaxLength(320);
            account.Property(a => a.PasswordHash).HasMaxLength(500);
            account.Property(a => a.SecurityStamp).HasMaxLength(64);
            account.HasIndex(a => a.EmailKey).IsUnique();
        }
    }
}
