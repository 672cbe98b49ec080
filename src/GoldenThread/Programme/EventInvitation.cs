using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>Somebody may see and book an event that is only for invited people.</summary>
[Holds(DataClass.Booking)]
public sealed class EventInvitation : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTime InvitedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EventInvitation>
    {
        public void Configure(EntityTypeBuilder<EventInvitation> invitation)
        {
            invitation.ToTable("programme_event_invitations");
            invitation.BelongsTo<EventInvitation, Event>(i => i.EventId);
            invitation.BelongsTo<EventInvitation, Person>(i => i.PersonId);
            invitation.HasIndex(i => new { i.PartnershipId, i.EventId, i.PersonId }).IsUnique();
            invitation.HasIndex(i => new { i.PartnershipId, i.PersonId });
        }
    }
}
