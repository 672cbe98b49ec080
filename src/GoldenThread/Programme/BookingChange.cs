using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>One step in a booking's history: from which state to which, when, through which door, by whom and why. The booking's state is the last of them.</summary>
[Holds(DataClass.Booking)]
public sealed class BookingChange : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid BookingId { get; init; }

    /// <summary>1, 2, 3 within the booking.</summary>
    public required int Step { get; init; }

    public BookingState? From { get; init; }

    public required BookingState To { get; init; }

    [Holds(DataClass.Nothing)]
    public string? Because { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When notice was received, which may be earlier than when it was entered (London wall clock).</summary>
    public DateTime? ReceivedAt { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>How notice was given: in_writing, by_phone, via_trainer.</summary>
    [Holds(DataClass.Nothing)]
    public string? NoticeChannel { get; init; }

    public Guid? ActorId { get; init; }

    public string? Why { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BookingChange>
    {
        public void Configure(EntityTypeBuilder<BookingChange> change)
        {
            change.ToTable("programme_booking_changes");
            change.Property(c => c.Because).HasMaxLength(60);
            change.Property(c => c.NoticeChannel).HasMaxLength(30);
            change.Property(c => c.Why).HasMaxLength(1000);
            change.BelongsTo<BookingChange, Booking>(c => c.BookingId);
            change.HasIndex(c => new { c.PartnershipId, c.BookingId, c.Step }).IsUnique();
        }
    }
}
