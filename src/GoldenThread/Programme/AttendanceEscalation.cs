using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>An attendance issue that was taken further: about whom, why, to whom, and what came back .</summary>
[Holds(DataClass.Reports)]
public sealed class AttendanceEscalation : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The organisation it is about; null where it is about all.</summary>
    public Guid? AgencyId { get; init; }

    public required string Reason { get; init; }

    /// <summary>The group or the people that got it, in words.</summary>
    public required string Receiver { get; init; }

    public required DateTime RaisedAt { get; init; }

    public string? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AttendanceEscalation>
    {
        public void Configure(EntityTypeBuilder<AttendanceEscalation> escalation)
        {
            escalation.ToTable("programme_attendance_escalations");
            escalation.Property(e => e.Reason).HasMaxLength(2000);
            escalation.Property(e => e.Receiver).HasMaxLength(200);
            escalation.Property(e => e.Answer).HasMaxLength(2000);
            escalation.BelongsTo<AttendanceEscalation, Agency>(e => e.AgencyId);
            escalation.HasIndex(e => new { e.PartnershipId, e.RaisedAt });
        }
    }
}
