using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>What the team notes about an event for itself. Written once; a slip is put right by another.</summary>
[Holds(DataClass.Booking)]
public sealed class EventNote : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required string Text { get; init; }

    public required Guid WrittenById { get; init; }

    public required DateTime WrittenAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EventNote>
    {
        public void Configure(EntityTypeBuilder<EventNote> note)
        {
            note.ToTable("programme_event_notes");
            note.Property(n => n.Text).HasMaxLength(2000);
            note.BelongsTo<EventNote, Event>(n => n.EventId);
            note.BelongsTo<EventNote, Person>(n => n.WrittenById);
            note.HasIndex(n => new { n.PartnershipId, n.EventId });
        }
    }
}
