using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>Law, guidance or procedure has changed, and a course has to be looked at until a new version of it is filed .</summary>
[Holds(DataClass.Public)]
public sealed class CourseFlag : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    /// <summary>What has changed: "Working Together 2026, chapter 3".</summary>
    public required string What { get; init; }

    public required DateTime RaisedAt { get; init; }

    /// <summary>The version that answered it.</summary>
    public Guid? AnsweredById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CourseFlag>
    {
        public void Configure(EntityTypeBuilder<CourseFlag> flag)
        {
            flag.ToTable("programme_course_flags");
            flag.Property(f => f.What).HasMaxLength(300);
            flag.BelongsTo<CourseFlag, Course>(f => f.CourseId);
            flag.BelongsTo<CourseFlag, CourseVersion>(f => f.AnsweredById);
            flag.HasIndex(f => new { f.PartnershipId, f.CourseId });
        }
    }
}
