using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Reviews;

/// <summary>An agency that a finding concerns.</summary>
[Holds(DataClass.Thread)]
public sealed class FindingAgency : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid FindingId { get; init; }

    public required Guid AgencyId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FindingAgency>
    {
        public void Configure(EntityTypeBuilder<FindingAgency> concern)
        {
            concern.ToTable("reviews_finding_agencies");
            concern.BelongsTo<FindingAgency, Finding>(c => c.FindingId);
            concern.BelongsTo<FindingAgency, Agency>(c => c.AgencyId);
            concern.HasIndex(c => new { c.PartnershipId, c.FindingId, c.AgencyId }).IsUnique();
        }
    }
}
