using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>What a manager decided about where a post stands in the framework, and why; it goes before what the post says. Kept when another decision follows.</summary>
[Holds(DataClass.Workforce)]
public sealed class PlacementDecision : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid PersonId { get; init; }

    public string? StaffGroup { get; init; }

    /// <summary>The level, or the target group where the pack has those.</summary>
    public string? Level { get; init; }

    public required string Why { get; init; }

    public Guid? DecidedById { get; init; }

    public required DateTime RecordedAt { get; init; }

    public DateTime? SupersededAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlacementDecision>
    {
        public void Configure(EntityTypeBuilder<PlacementDecision> decision)
        {
            decision.ToTable("framework_placements");
            decision.Property(d => d.StaffGroup).HasMaxLength(60);
            decision.Property(d => d.Level).HasMaxLength(60);
            decision.Property(d => d.Why).HasMaxLength(500);
            decision.BelongsTo<PlacementDecision, Post>(d => d.PostId);
            decision.BelongsTo<PlacementDecision, Person>(d => d.PersonId);
            decision.BelongsTo<PlacementDecision, Person>(d => d.DecidedById);
            decision.HasIndex(d => new { d.PartnershipId, d.PostId }).IsUnique().HasFilter("superseded_at IS NULL");
        }
    }
}
