using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework.Extending;

/// <summary>A decision that everybody whose training falls due in a period has longer, and why: in one agency or in all. Taken back, it counts no more and stays on record.</summary>
[Holds(DataClass.Workforce)]
public sealed class Extension : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Null for every agency.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Null for everything that is asked.</summary>
    public string? Requirement { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Read by everybody whose date it moves, so it names nobody.</summary>
    [Holds(DataClass.Public)]
    public required string Why { get; init; }

    public Guid? MadeById { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? UndoneAt { get; set; }

    public Guid? UndoneById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Extension>
    {
        public void Configure(EntityTypeBuilder<Extension> extension)
        {
            extension.ToTable("framework_extensions");
            extension.Property(e => e.Requirement).HasMaxLength(60);
            extension.Property(e => e.Why).HasMaxLength(300);
            extension.BelongsTo<Extension, Agency>(e => e.AgencyId);
            extension.BelongsTo<Extension, Person>(e => e.MadeById);
            extension.BelongsTo<Extension, Person>(e => e.UndoneById);
            extension.HasIndex(e => new { e.PartnershipId, e.MadeAt });
        }
    }
}
