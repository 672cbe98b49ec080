using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>One mark in the register of a session. Never overwritten: a later mark is a new row, so that two phones cannot undo each other.</summary>
[Holds(DataClass.Workforce)]
public sealed class RegisterMark : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The booking it is about; null for a walk-in.</summary>
    public Guid? BookingId { get; init; }

    /// <summary>1, 2, 3 for this person at this session.</summary>
    public required int Step { get; init; }

    /// <summary>The last step that the marker's form had shown; a mark that was not seen still stands beside this one.</summary>
    public required int SeenStep { get; init; }

    public required Mark Mark { get; init; }

    public TimeOnly? Arrived { get; init; }

    public TimeOnly? Left { get; init; }

    /// <summary>How long the meeting program says they were there, where the mark came from its file.</summary>
    public int? MinutesOnline { get; init; }

    /// <summary>The agency of the post that the person held that day: it counts for reach.</summary>
    public Guid? AgencyId { get; init; }

    public required Guid MarkedById { get; init; }

    public required DateTime MarkedAt { get; init; }

    /// <summary>What the marker's own clock said when it was marked without a connection; null when it came at once.</summary>
    public DateTime? DeviceAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegisterMark>
    {
        public void Configure(EntityTypeBuilder<RegisterMark> mark)
        {
            mark.ToTable("programme_register_marks");
            mark.BelongsTo<RegisterMark, Session>(m => m.SessionId);
            mark.BelongsTo<RegisterMark, Person>(m => m.PersonId);
            mark.BelongsTo<RegisterMark, Booking>(m => m.BookingId);
            mark.BelongsTo<RegisterMark, Partnerships.Agency>(m => m.AgencyId);
            mark.HasIndex(m => new { m.PartnershipId, m.SessionId, m.PersonId, m.Step }).IsUnique();
            mark.HasIndex(m => new { m.PartnershipId, m.PersonId });
        }
    }
}

/// <summary>How somebody was at a session.</summary>
public enum Mark
{
    Attended,
    Late,
    TurnedAway,
    LeftEarly,
    Absent,
    Substituted,
    WalkIn,

    /// <summary>The mark before was a mistake: not marked after all.</summary>
    Cleared,
}
