using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A meeting of the training pool, a forum or a supervision: what came up, what went well, what is to be better, and what was decided about content .</summary>
[Holds(DataClass.Workforce)]
public sealed class PoolMeeting : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required PoolMeetingKind Kind { get; init; }

    public string? Issues { get; init; }

    public string? Successes { get; init; }

    public string? Improvements { get; init; }

    /// <summary>The version of a course that a decision of the meeting led to.</summary>
    public Guid? VersionId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PoolMeeting>
    {
        public void Configure(EntityTypeBuilder<PoolMeeting> meeting)
        {
            meeting.ToTable("programme_pool_meetings");
            meeting.Property(m => m.Issues).HasMaxLength(2000);
            meeting.Property(m => m.Successes).HasMaxLength(2000);
            meeting.Property(m => m.Improvements).HasMaxLength(2000);
            meeting.BelongsTo<PoolMeeting, CourseVersion>(m => m.VersionId);
            meeting.HasIndex(m => new { m.PartnershipId, m.HeldOn });
        }
    }
}

public enum PoolMeetingKind
{
    Meeting,
    Forum,
    Supervision,
}
