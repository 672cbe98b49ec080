using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>How many places of an event are kept for an organisation or a field of work, and how many it may have at most; so that a room is not filled by one of them.</summary>
[Holds(DataClass.Public)]
public sealed class PlaceRule : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>The organisation; else the field of work, without the organisations that have a rule of their own.</summary>
    public Guid? AgencyId { get; init; }

    public Sector? Sector { get; init; }

    /// <summary>Places kept for them.</summary>
    public int? AtLeast { get; init; }

    /// <summary>The last day on which they are kept; null until booking closes.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The most they may have.</summary>
    public int? AtMost { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PlaceRule>
    {
        public void Configure(EntityTypeBuilder<PlaceRule> rule)
        {
            rule.ToTable("programme_place_rules");
            rule.BelongsTo<PlaceRule, Event>(r => r.EventId);
            rule.BelongsTo<PlaceRule, Agency>(r => r.AgencyId);
            rule.HasIndex(r => new { r.PartnershipId, r.EventId, r.AgencyId, r.Sector }).IsUnique();
            rule.HasIndex(r => new { r.PartnershipId, r.Until });
        }
    }
}
