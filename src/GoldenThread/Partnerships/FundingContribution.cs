using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>That an agency contributes money to the partnership in a year from 1 April; it makes the agency a financial contributor.</summary>
[Holds(DataClass.Nothing)]
public sealed class FundingContribution : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The year in which 1 April falls.</summary>
    public required int YearFrom { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FundingContribution>
    {
        public void Configure(EntityTypeBuilder<FundingContribution> contribution)
        {
            contribution.ToTable("partnerships_funding_contributions");
            contribution.BelongsTo<FundingContribution, Agency>(c => c.AgencyId);
            contribution.HasIndex(c => new { c.PartnershipId, c.AgencyId, c.YearFrom }).IsUnique();
        }
    }
}
