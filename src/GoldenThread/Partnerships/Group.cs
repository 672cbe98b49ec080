using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>A standing group or sub-group of the partnership, with every name it is printed under .</summary>
[Holds(DataClass.Public)]
public sealed class Group : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The pack's code of the group.</summary>
    public required string Code { get; init; }

    /// <summary>Null where the strategy speaks of a group without naming it.</summary>
    public string? Name { get; set; }

    public List<string> Aliases { get; set; } = [];

    public List<string> Remit { get; set; } = [];

    /// <summary>How often it meets, in the pack's words; null when the strategy does not say.</summary>
    public string? Meets { get; set; }

    /// <summary>The code of the group or body it reports to.</summary>
    public string? ReportsTo { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Group>
    {
        public void Configure(EntityTypeBuilder<Group> group)
        {
            group.ToTable("partnerships_groups");
            group.Property(g => g.Code).HasMaxLength(60);
            group.Property(g => g.Name).HasMaxLength(200);
            group.Property(g => g.Meets).HasMaxLength(200);
            group.Property(g => g.ReportsTo).HasMaxLength(200);
            group.HasIndex(g => new { g.PartnershipId, g.Code }).IsUnique();
        }
    }
}
