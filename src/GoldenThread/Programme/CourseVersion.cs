using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A dated version of what a course teaches: what changed and why. Filing one is also how a review that changed nothing is recorded.</summary>
[Holds(DataClass.Public)]
public sealed class CourseVersion : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    /// <summary>1, 2, 3 for the course.</summary>
    public required int Number { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required ContentSource Source { get; init; }

    /// <summary>What changed; "nothing" is an answer.</summary>
    public required string Changed { get; init; }

    public required string Because { get; init; }

    /// <summary>The need whose learning was built in, where it was one.</summary>
    public Guid? NeedId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CourseVersion>
    {
        public void Configure(EntityTypeBuilder<CourseVersion> version)
        {
            version.ToTable("programme_course_versions");
            version.Property(v => v.Changed).HasMaxLength(2000);
            version.Property(v => v.Because).HasMaxLength(1000);
            version.BelongsTo<CourseVersion, Course>(v => v.CourseId);
            version.BelongsTo<CourseVersion, Need>(v => v.NeedId);
            version.HasIndex(v => new { v.PartnershipId, v.CourseId, v.Number }).IsUnique();
        }
    }
}

/// <summary>What led to a version.</summary>
public enum ContentSource
{
    YearlyReview,
    LawOrProcedure,
    PoolMeeting,
    NewLearning,
}
