using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>How many organisations the training pool is to come from, by when. The newest counts; older ones stay as they were.</summary>
[Holds(DataClass.Public)]
public sealed class PoolTarget : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required int Organisations { get; init; }

    public required DateOnly By { get; init; }

    public required DateTime SetAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PoolTarget>
    {
        public void Configure(EntityTypeBuilder<PoolTarget> target)
        {
            target.ToTable("programme_pool_targets");
            target.HasIndex(t => new { t.PartnershipId, t.SetAt });
        }
    }
}
