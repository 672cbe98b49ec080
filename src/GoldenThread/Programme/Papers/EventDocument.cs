using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A file that belongs to an event: for everybody with a place, for its trainers, or for the team alone.</summary>
[Holds(DataClass.Booking)]
public sealed class EventDocument : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid FileId { get; init; }

    public required string Title { get; init; }

    public required DocumentFor For { get; init; }

    public required DateTime AddedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EventDocument>
    {
        public void Configure(EntityTypeBuilder<EventDocument> document)
        {
            document.ToTable("programme_event_documents");
            document.Property(d => d.Title).HasMaxLength(200);
            document.BelongsTo<EventDocument, Event>(d => d.EventId);
            document.BelongsTo<EventDocument, StoredFile>(d => d.FileId);
            document.HasIndex(d => new { d.PartnershipId, d.EventId });
        }
    }
}

/// <summary>Who may open a document of an event.</summary>
public enum DocumentFor
{
    /// <summary>Everybody with a confirmed place, and its trainers.</summary>
    Delegates,
    Trainers,
    Team,
}
