using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Simulation;

/// <summary>A policy that is being tried: nothing follows from it until it is published.</summary>
[Holds(DataClass.Nothing)]
public sealed class Draft : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The version it began from.</summary>
    public required Guid BaseVersionId { get; init; }

    /// <summary>The whole policy with the changes, as canonical JSON.</summary>
    public required string Content { get; set; }

    public required Guid MadeById { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>The version it became.</summary>
    public Guid? PublishedAsId { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            draft.ToTable("simulation_drafts");
            draft.Property(d => d.Name).HasMaxLength(200);
            draft.BelongsTo<Draft, PackVersion>(d => d.BaseVersionId);
            draft.BelongsTo<Draft, PackVersion>(d => d.PublishedAsId);
            draft.HasIndex(d => new { d.PartnershipId, d.MadeAt });
        }
    }
}
