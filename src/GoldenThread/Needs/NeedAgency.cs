using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Needs;

/// <summary>An agency whose people have the need.</summary>
[Holds(DataClass.Thread)]
public sealed class NeedAgency : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid NeedId { get; init; }

    public required Guid AgencyId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NeedAgency>
    {
        public void Configure(EntityTypeBuilder<NeedAgency> concern)
        {
            concern.ToTable("needs_need_agencies");
            concern.BelongsTo<NeedAgency, Need>(c => c.NeedId);
            concern.BelongsTo<NeedAgency, Agency>(c => c.AgencyId);
            concern.HasIndex(c => new { c.PartnershipId, c.NeedId, c.AgencyId }).IsUnique();
        }
    }
}
