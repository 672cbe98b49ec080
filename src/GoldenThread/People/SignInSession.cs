using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>One sign-in on one device. Looked up on every request, so that ending it takes effect at once on every node.</summary>
[Holds(DataClass.AccessLog)]
public sealed class SignInSession
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the secret in the cookie.</summary>
    [Holds(DataClass.Secret)]
    public required string TokenHash { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime SeenAt { get; set; }

    public required DateTime EndsAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Half a session: the password was right, the code is still owed.</summary>
    public bool AwaitsCode { get; init; }

    /// <summary>When more than a password was shown.</summary>
    public DateTime? ProvenAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInSession>
    {
        public void Configure(EntityTypeBuilder<SignInSession> session)
        {
            session.ToTable("people_sign_in_sessions");
            session.HasKey(s => s.Id);
            session.Property(s => s.Id).ValueGeneratedNever();
            session.Property(s => s.TokenHash).HasMaxLength(64);
            session.HasIndex(s => s.TokenHash).IsUnique();
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
