using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Accounts;

/// <summary>Somebody asked for a link by mail: to register, to set a new password, to change their address. The same row is written whoever asks, so that nobody learns which addresses exist; a job answers it.</summary>
[Holds(DataClass.Account)]
public sealed class AccountRequest : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>Where the link goes.</summary>
    public required string Email { get; init; }

    public required string EmailKey { get; init; }

    /// <summary>The account that asked, when somebody signed in did.</summary>
    public Guid? AccountId { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? AnsweredAt { get; set; }

    /// <summary>SHA-256 of the link's secret; null where no link was sent.</summary>
    [Holds(DataClass.Secret)]
    public string? KeyHash { get; set; }

    public DateTime? EndsAt { get; set; }

    /// <summary>A link works once.</summary>
    public DateTime? UsedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountRequest>
    {
        public void Configure(EntityTypeBuilder<AccountRequest> request)
        {
            request.ToTable("people_account_requests");
            request.Property(r => r.Email).HasMaxLength(320);
            request.Property(r => r.EmailKey).HasMaxLength(320);
            request.Property(r => r.KeyHash).HasMaxLength(64);
            request.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
            request.HasIndex(r => new { r.PartnershipId, r.EmailKey, r.MadeAt });
            request.HasIndex(r => r.KeyHash);
            request.HasIndex(r => r.PartnershipId).HasDatabaseName("ix_people_account_requests_unanswered").HasFilter("answered_at IS NULL");
        }
    }
}

public enum LinkKind
{
    Register,
    ResetPassword,
    ChangeEmail,
}
