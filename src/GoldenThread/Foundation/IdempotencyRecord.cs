using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Foundation;

/// <summary>A caller's key that has been used: written in the transaction of the work, so that the same key never has a second effect. Kept 24 hours.</summary>
[Holds(DataClass.AccessLog)]
public sealed class IdempotencyRecord : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Caller { get; init; }

    [Holds(DataClass.Nothing)]
    public required string Route { get; init; }

    [Holds(DataClass.Nothing)]
    public required string Key { get; init; }

    [Holds(DataClass.Nothing)]
    public required string BodyHash { get; init; }

    public required DateTime UsedAt { get; init; }

    /// <summary>The answer's status; null while the first call is still at work.</summary>
    public int? Status { get; set; }

    /// <summary>The answer as it was given.</summary>
    public string? Answer { get; set; }

    /// <summary>Where the thing that was made is.</summary>
    [Holds(DataClass.Nothing)]
    public string? Location { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IdempotencyRecord>
    {
        public void Configure(EntityTypeBuilder<IdempotencyRecord> record)
        {
            record.ToTable("foundation_idempotency");
            record.Property(r => r.Caller).HasMaxLength(100);
            record.Property(r => r.Route).HasMaxLength(200);
            record.Property(r => r.Key).HasMaxLength(200);
            record.Property(r => r.Location).HasMaxLength(300);
            record.Property(r => r.BodyHash).HasMaxLength(64);
            record.HasIndex(r => new { r.PartnershipId, r.Caller, r.Route, r.Key }).IsUnique();
        }
    }
}
