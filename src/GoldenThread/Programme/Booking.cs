using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A person's place on an event, or their turn in the queue. Keeps what held when it was confirmed: later changes of pack, post or agency do not touch it .</summary>
[Holds(DataClass.Booking)]
public sealed class Booking : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>What the person says on the telephone: eight characters without 0, 1, I and O.</summary>
    public required string Reference { get; init; }

    public required BookingState State { get; set; }

    /// <summary>Why it is in this state, as a stable code: "full", "prerequisite_missing", "basket", "offered".</summary>
    [Holds(DataClass.Nothing)]
    public string? Because { get; set; }

    /// <summary>A held place is free again after this instant, with no job having run; null holds until somebody decides.</summary>
    public DateTime? HeldUntil { get; set; }

    /// <summary>Since when the person has been in the queue; the order of the waiting list.</summary>
    public DateTime? WaitingSince { get; set; }

    public Guid? PostId { get; set; }

    public Guid? AgencyId { get; set; }

    public string? JobTitle { get; set; }

    /// <summary>The pack's code of the level or target group of the post.</summary>
    public string? Level { get; set; }

    /// <summary>What the agency was in law when the place was confirmed: it decides the price for ever.</summary>
    public LegalKind? AgencyKind { get; set; }

    public bool? AgencyBasedInArea { get; set; }

    public bool? AgencyServesArea { get; set; }

    public bool? AgencyContributes { get; set; }

    public string? LineManagerEmail { get; set; }

    public string? AuthorisingManagerEmail { get; set; }

    /// <summary>The pack version in force when the place was confirmed.</summary>
    public Guid? PackVersionId { get; set; }

    /// <summary>The version of the charging and cancellation policy that the person ticked.</summary>
    public string? AcceptedPolicy { get; set; }

    public required DateTime MadeAt { get; init; }

    public DateTime? ConfirmedAt { get; set; }

    public DateTime? CancelledAt { get; set; }

    /// <summary>The booking whose place this one took, when a colleague came instead.</summary>
    public Guid? InsteadOfId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Booking>
    {
        public void Configure(EntityTypeBuilder<Booking> booking)
        {
            booking.ToTable("programme_bookings");
            booking.Property(b => b.Reference).HasMaxLength(12);
            booking.Property(b => b.Because).HasMaxLength(60);
            booking.Property(b => b.JobTitle).HasMaxLength(150);
            booking.Property(b => b.Level).HasMaxLength(60);
            booking.Property(b => b.LineManagerEmail).HasMaxLength(320);
            booking.Property(b => b.AuthorisingManagerEmail).HasMaxLength(320);
            booking.Property(b => b.AcceptedPolicy).HasMaxLength(60);
            booking.BelongsTo<Booking, Event>(b => b.EventId);
            booking.BelongsTo<Booking, Person>(b => b.PersonId);
            booking.BelongsTo<Booking, Post>(b => b.PostId);
            booking.BelongsTo<Booking, Agency>(b => b.AgencyId);
            booking.BelongsTo<Booking, PackVersion>(b => b.PackVersionId);
            booking.BelongsTo<Booking, Booking>(b => b.InsteadOfId);
            booking.HasIndex(b => new { b.PartnershipId, b.EventId, b.State, b.HeldUntil });
            booking.HasIndex(b => new { b.PartnershipId, b.PersonId });
            booking.HasIndex(b => new { b.PartnershipId, b.AgencyId });
            booking.HasIndex(b => new { b.PartnershipId, b.Reference }).IsUnique();
            booking.HasIndex(b => new { b.PartnershipId, b.EventId, b.PersonId })
                .IsUnique().HasDatabaseName("ux_programme_bookings_one_live").HasFilter("state IN ('confirmed', 'held', 'waiting')");
        }
    }
}

/// <summary>Where a booking stands. Confirmed, held and waiting are live: a person has at most one live booking for an event.</summary>
public enum BookingState
{
    Confirmed,
    Held,
    Waiting,
    Cancelled,
    Substituted,
    Lapsed,
}
