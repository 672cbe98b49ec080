using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A specialist course or trainer that is bought: from whom, for what, at what cost. Its event is evaluated as every other.</summary>
[Holds(DataClass.Charges)]
public sealed class Commission : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Supplier { get; init; }

    /// <summary>What was asked for.</summary>
    public required string Brief { get; init; }

    public required Money Cost { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>The event at which it is delivered.</summary>
    public Guid? EventId { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? CalledOffAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Commission>
    {
        public void Configure(EntityTypeBuilder<Commission> commission)
        {
            commission.ToTable("programme_commissions");
            commission.Property(c => c.Title).HasMaxLength(200);
            commission.Property(c => c.Supplier).HasMaxLength(200);
            commission.Property(c => c.Brief).HasMaxLength(4000);
            commission.ComplexProperty(c => c.Cost);
            commission.BelongsTo<Commission, Event>(c => c.EventId);
            commission.HasIndex(c => new { c.PartnershipId, c.From });
        }
    }
}
