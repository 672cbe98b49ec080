using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>One version of a partnership's policy. Never changed: what is new is a new version, and the day decides which one holds .</summary>
[Holds(DataClass.Public)]
public sealed class PackVersion : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The strategy's own name of the version: "2021-2024".</summary>
    public required string Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The whole pack as canonical JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string Hash { get; init; }

    public required DateTime AdoptedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PackVersion>
    {
        public void Configure(EntityTypeBuilder<PackVersion> version)
        {
            version.ToTable("partnerships_pack_versions");
            version.Property(v => v.Version).HasMaxLength(60);
            version.Property(v => v.Hash).HasMaxLength(64);
            version.HasIndex(v => new { v.PartnershipId, v.EffectiveFrom, v.AdoptedAt }).IsUnique();
            version.HasOne<Partnership>().WithMany().HasForeignKey(v => v.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
