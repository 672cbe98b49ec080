using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Needs.Analyses;

/// <summary>What is planned for those who learn best in one of the ways that an analysis asked about .</summary>
[Holds(DataClass.Public)]
public sealed class WayPlanned : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AnalysisId { get; init; }

    /// <summary>The code of the answer: "shadowing".</summary>
    public required string Way { get; init; }

    public required string Words { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<WayPlanned>
    {
        public void Configure(EntityTypeBuilder<WayPlanned> planned)
        {
            planned.ToTable("needs_ways_planned");
            planned.Property(p => p.Way).HasMaxLength(60);
            planned.Property(p => p.Words).HasMaxLength(500);
            planned.BelongsTo<WayPlanned, NeedsAnalysis>(p => p.AnalysisId);
            planned.HasIndex(p => new { p.PartnershipId, p.AnalysisId, p.Way }).IsUnique();
        }
    }
}
