using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Foundation;

/// <summary>One thing that was done: who, when, what, about what and why. Written in the operation's own transaction, sealed into the chain soon after.</summary>
[Holds(DataClass.AccessLog)]
public sealed class TrailEntry : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required Channel Channel { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>Past tense: "place booked".</summary>
    [Holds(DataClass.Nothing)]
    public required string Did { get; init; }

    [Holds(DataClass.Nothing)]
    public required string AboutKind { get; init; }

    public required Guid AboutId { get; init; }

    /// <summary>The request or job run.</summary>
    [Holds(DataClass.Nothing)]
    public string? Reference { get; init; }

    /// <summary>A digest over the salted hashes of the values in <see cref="TrailValue"/>, so that erasing a value leaves the chain whole.</summary>
    [Holds(DataClass.Nothing)]
    public string? ValuesDigest { get; internal set; }

    /// <summary>The entry's place in the partnership's chain; null until sealed.</summary>
    public long? Sequence { get; private set; }

    /// <summary>The chained hash; null until sealed.</summary>
    [Holds(DataClass.Nothing)]
    public string? Hash { get; private set; }

    internal void Seal(long sequence, string hash)
    {
        Sequence = sequence;
        Hash = hash;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TrailEntry>
    {
        public void Configure(EntityTypeBuilder<TrailEntry> entry)
        {
            entry.ToTable("foundation_trail_entries");
            entry.Property(e => e.Did).HasMaxLength(100);
            entry.Property(e => e.AboutKind).HasMaxLength(50);
            entry.Property(e => e.Reference).HasMaxLength(100);
            entry.Property(e => e.ValuesDigest).HasMaxLength(64);
            entry.Property(e => e.Hash).HasMaxLength(64);
            entry.HasIndex(e => new { e.PartnershipId, e.Sequence }).IsUnique().HasFilter("sequence IS NOT NULL");
            entry.HasIndex(e => e.PartnershipId).HasDatabaseName("ix_foundation_trail_entries_unsealed").HasFilter("sequence IS NULL");
            entry.HasIndex(e => new { e.PartnershipId, e.AboutId });
        }
    }
}
