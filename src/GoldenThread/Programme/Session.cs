using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>One day of an event, at a London wall-clock time, in a place or behind a link.</summary>
[Holds(DataClass.Public)]
public sealed class Session : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required DateOnly Date { get; set; }

    public required TimeOnly Start { get; set; }

    public required TimeOnly End { get; set; }

    /// <summary>Shown in full only to people who may come.</summary>
    public string? Place { get; set; }

    /// <summary>The joining address; shown only to people with a place.</summary>
    public string? Link { get; set; }

    /// <summary>What the code on the trainer's screen is made from while people check in by themselves; null while they do not.</summary>
    [Holds(DataClass.Secret)]
    public string? CheckInRoot { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> session)
        {
            session.ToTable("programme_sessions");
            session.Property(s => s.Place).HasMaxLength(300);
            session.Property(s => s.Link).HasMaxLength(500);
            session.Property(s => s.CheckInRoot).HasMaxLength(40);
            session.BelongsTo<Session, Event>(s => s.EventId);
            session.HasIndex(s => new { s.PartnershipId, s.EventId, s.Date });
        }
    }
}
