using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People.Accounts;

/// <summary>Somebody with a proven address says that they work for an organisation; it, or the partnership's team, says whether that is so .</summary>
[Holds(DataClass.Account)]
public sealed class JoinRequest : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required Guid AgencyId { get; init; }

    public required string JobTitle { get; init; }

    public required DateTime MadeAt { get; init; }

    public required JoinState State { get; set; }

    public DateTime? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<JoinRequest>
    {
        public void Configure(EntityTypeBuilder<JoinRequest> request)
        {
            request.ToTable("people_join_requests");
            request.Property(r => r.FirstName).HasMaxLength(100);
            request.Property(r => r.LastName).HasMaxLength(100);
            request.Property(r => r.Email).HasMaxLength(320);
            request.Property(r => r.JobTitle).HasMaxLength(150);
            request.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
            request.BelongsTo<JoinRequest, Agency>(r => r.AgencyId);
            request.BelongsTo<JoinRequest, Person>(r => r.DecidedById);
            request.HasIndex(r => new { r.PartnershipId, r.State });
        }
    }
}

public enum JoinState
{
    Waiting,
    Approved,
    Refused,
}
