using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Needs.Analyses;

/// <summary>The partners are asked what learning they need: once a year or every two, whenever the group calls one, or briefly before a practice week. The asking itself is a survey.</summary>
[Holds(DataClass.Public)]
public sealed class NeedsAnalysis : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid WaveId { get; init; }

    /// <summary>Who answers may pass it on to colleagues .</summary>
    public required bool MayPassOn { get; init; }

    public required DateTime OpenedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NeedsAnalysis>
    {
        public void Configure(EntityTypeBuilder<NeedsAnalysis> analysis)
        {
            analysis.ToTable("needs_analyses");
            analysis.BelongsTo<NeedsAnalysis, Wave>(a => a.WaveId);
            analysis.HasIndex(a => new { a.PartnershipId, a.WaveId }).IsUnique();
        }
    }
}
