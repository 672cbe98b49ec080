using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>How one person was at one session, as the register's marks come to: rewritten in the transaction that adds a mark, so that counts are index scans.</summary>
[Holds(DataClass.Workforce)]
public sealed class Attendance : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid SessionId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? BookingId { get; set; }

    /// <summary>The agency of the post held that day.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>The mark that stands; null when two marks contradict each other and nobody has settled it.</summary>
    public Mark? Mark { get; set; }

    public TimeOnly? Arrived { get; set; }

    public TimeOnly? Left { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Attendance>
    {
        public void Configure(EntityTypeBuilder<Attendance> attendance)
        {
            attendance.ToTable("programme_attendances");
            attendance.BelongsTo<Attendance, Event>(a => a.EventId);
            attendance.BelongsTo<Attendance, Session>(a => a.SessionId);
            attendance.BelongsTo<Attendance, Person>(a => a.PersonId);
            attendance.BelongsTo<Attendance, Booking>(a => a.BookingId);
            attendance.BelongsTo<Attendance, Partnerships.Agency>(a => a.AgencyId);
            attendance.HasIndex(a => new { a.PartnershipId, a.SessionId, a.PersonId }).IsUnique();
            attendance.HasIndex(a => new { a.PartnershipId, a.EventId, a.AgencyId });
            attendance.HasIndex(a => new { a.PartnershipId, a.PersonId });
        }
    }
}
