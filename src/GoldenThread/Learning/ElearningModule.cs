using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Learning;

/// <summary>A piece of e-learning that people can be enrolled on. Where it runs is another system's; what was allocated, begun and finished stands here.</summary>
[Holds(DataClass.Public)]
public sealed class ElearningModule : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The address where it is done; null where people are told otherwise.</summary>
    public string? Link { get; init; }

    /// <summary>The pack's code of what finishing it counts for; null: for nothing that is asked.</summary>
    public string? Requirement { get; init; }

    public int Minutes { get; init; }

    public required DateTime AddedAt { get; init; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ElearningModule>
    {
        public void Configure(EntityTypeBuilder<ElearningModule> module)
        {
            module.ToTable("learning_elearning_modules");
            module.Property(m => m.Title).HasMaxLength(200);
            module.Property(m => m.Link).HasMaxLength(500);
            module.Property(m => m.Requirement).HasMaxLength(60);
            module.HasIndex(m => new { m.PartnershipId, m.Title }).IsUnique();
        }
    }
}
