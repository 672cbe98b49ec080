using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Foundation;

/// <summary>An old and a new value of a trail entry. They may be personal, so they stand apart: erasure empties them and keeps the hash.</summary>
[Holds(DataClass.AccessLog)]
public sealed class TrailValue : IOwned
{
    private const int Longest = 4000;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EntryId { get; init; }

    /// <summary>What changed: "why", "state", "capacity".</summary>
    [Holds(DataClass.Nothing)]
    public required string Name { get; init; }

    public string? Old { get; private set; }

    public string? New { get; private set; }

    /// <summary>Random; emptied with the values, so that a guessed value cannot be tried against the hash.</summary>
    [Holds(DataClass.Nothing)]
    public string? Salt { get; private set; }

    /// <summary>SHA-256 over name, old, new and salt.</summary>
    [Holds(DataClass.Nothing)]
    public required string Hash { get; init; }

    public DateTime? ErasedAt { get; private set; }

    internal static TrailValue Of(TrailEntry entry, string name, string? old, string? @new)
    {
        var salt = TrailChain.Salt();
        (old, @new) = (Cut(old), Cut(@new));
        return new()
        {
            PartnershipId = entry.PartnershipId,
            Id = Guid.CreateVersion7(),
            EntryId = entry.Id,
            Name = name,
            Old = old,
            New = @new,
            Salt = salt,
            Hash = TrailChain.HashOfValue(name, old, @new, salt),
        };
    }

    /// <summary>A long text is kept by its beginning; the record itself holds the whole.</summary>
    private static string? Cut(string? value) => value is { Length: > Longest } ? value[..(Longest - 1)] + "…" : value;

    /// <summary>Forgets the values; the chain still verifies.</summary>
    public void Erase(OperationContext context)
    {
        Old = New = Salt = null;
        ErasedAt = context.Now;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TrailValue>
    {
        public void Configure(EntityTypeBuilder<TrailValue> value)
        {
            value.ToTable("foundation_trail_values");
            value.Property(v => v.Name).HasMaxLength(100);
            value.Property(v => v.Old).HasMaxLength(Longest);
            value.Property(v => v.New).HasMaxLength(Longest);
            value.Property(v => v.Salt).HasMaxLength(32);
            value.Property(v => v.Hash).HasMaxLength(64);
            value.BelongsTo<TrailValue, TrailEntry>(v => v.EntryId);
        }
    }
}
