using GoldenThread.Data;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Assurance;

/// <summary>What should get better for children because of a finding, with the figure before and after: counts, so that numerator and denominator are always there.</summary>
[Holds(DataClass.Thread)]
public sealed class OutcomeMeasure : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid FindingId { get; init; }

    public required string Name { get; init; }

    /// <summary>What is counted, of what.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether a higher share is better.</summary>
    public required bool HigherIsBetter { get; init; }

    public int? BeforeCount { get; set; }

    public int? BeforeOf { get; set; }

    public DateOnly? BeforeOn { get; set; }

    public int? AfterCount { get; set; }

    public int? AfterOf { get; set; }

    public DateOnly? AfterOn { get; set; }

    public required Guid NamedById { get; init; }

    public required DateTime NamedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutcomeMeasure>
    {
        public void Configure(EntityTypeBuilder<OutcomeMeasure> measure)
        {
            measure.ToTable("assurance_outcome_measures");
            measure.Property(m => m.Name).HasMaxLength(200);
            measure.Property(m => m.Definition).HasMaxLength(1000);
            measure.BelongsTo<OutcomeMeasure, Finding>(m => m.FindingId);
            measure.HasIndex(m => new { m.PartnershipId, m.FindingId });
        }
    }
}
