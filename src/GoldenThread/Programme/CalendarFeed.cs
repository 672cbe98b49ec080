using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A secret address that a calendar program reads again and again: somebody's own days, or where an organisation's people have places. Whoever made it can end it.</summary>
[Holds(DataClass.Booking)]
public sealed class CalendarFeed : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Whose it is; it shows what this person may see on the day it is read.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The organisation whose places it shows; null shows the person's own days.</summary>
    public Guid? AgencyId { get; init; }

    [Holds(DataClass.Secret)]
    public required string KeyHash { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> feed)
        {
            feed.ToTable("programme_calendar_feeds");
            feed.Property(f => f.KeyHash).HasMaxLength(64);
            feed.BelongsTo<CalendarFeed, Person>(f => f.PersonId);
            feed.BelongsTo<CalendarFeed, Agency>(f => f.AgencyId);
            feed.HasIndex(f => new { f.PartnershipId, f.KeyHash }).IsUnique();
            feed.HasIndex(f => new { f.PartnershipId, f.PersonId });
        }
    }
}
