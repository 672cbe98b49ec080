using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>Somebody would take a course on any date. They are written to when a date is published; it counts as demand until they have a place.</summary>
[Holds(DataClass.Booking)]
public sealed class CourseInterest : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? AgencyId { get; init; }

    public required DateTime Since { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CourseInterest>
    {
        public void Configure(EntityTypeBuilder<CourseInterest> interest)
        {
            interest.ToTable("programme_course_interests");
            interest.BelongsTo<CourseInterest, Course>(i => i.CourseId);
            interest.BelongsTo<CourseInterest, Person>(i => i.PersonId);
            interest.BelongsTo<CourseInterest, Agency>(i => i.AgencyId);
            interest.HasIndex(i => new { i.PartnershipId, i.CourseId, i.PersonId }).IsUnique();
            interest.HasIndex(i => new { i.PartnershipId, i.PersonId });
        }
    }
}
