using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A course as a template: what it is for, for whom, and how long. Events are its dated runnings.</summary>
[Holds(DataClass.Public)]
public sealed class Course : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    /// <summary>One sentence under the title.</summary>
    public string? Aim { get; set; }

    /// <summary>What people will be able to do.</summary>
    public List<string> Outcomes { get; set; } = [];

    /// <summary>The pack's code of the level or target group it is pitched at.</summary>
    public string? Level { get; set; }

    /// <summary>The pack's codes of the staff or target groups it is for; empty is everybody.</summary>
    public List<string> AudienceGroups { get; set; } = [];

    /// <summary>For whom, in words.</summary>
    public string? Audience { get; set; }

    public string? NotFor { get; set; }

    /// <summary>The pack's code of the format: classroom, seminar, webinar.</summary>
    public string? Format { get; set; }

    public required Mode Mode { get; set; }

    public required Length Length { get; set; }

    /// <summary>The pack's codes of what must be shown before a place is confirmed .</summary>
    public List<string> Prerequisites { get; set; } = [];

    /// <summary>One place a person at a time: whoever has one on a coming date cannot take another.</summary>
    public bool OnePlaceEach { get; set; }

    public required DateTime MadeAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Course>
    {
        public void Configure(EntityTypeBuilder<Course> course)
        {
            course.ToTable("programme_courses");
            course.Property(c => c.Title).HasMaxLength(200);
            course.Property(c => c.Aim).HasMaxLength(500);
            course.Property(c => c.Level).HasMaxLength(60);
            course.Property(c => c.Audience).HasMaxLength(500);
            course.Property(c => c.NotFor).HasMaxLength(500);
            course.Property(c => c.Format).HasMaxLength(60);
            course.HasIndex(c => new { c.PartnershipId, c.Title });
        }
    }
}

/// <summary>How people come together.</summary>
public enum Mode
{
    Classroom,
    Virtual,
    Online,
}

/// <summary>How long, as the coordinator set it; never worked out from the clock (A-ALL-02).</summary>
public enum Length
{
    [System.ComponentModel.Description("up to 3 hours")]
    UpTo3Hours,

    [System.ComponentModel.Description("half day")]
    HalfDay,

    [System.ComponentModel.Description("full day")]
    FullDay,

    [System.ComponentModel.Description("several days")]
    MultiDay,
}
