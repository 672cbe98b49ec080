using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A course as a template: what it is for, for whom, and how long. Events are its dated runnings.</summary>
[Holds(DataClass.Public)]
public sealed class Course : IOwned
{
    private string _title = "";

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title
    {
        get => _title;
        set => (_title, TitleKey) = (value, value.ToLowerInvariant());
    }

    /// <summary>Lower case, for searching alike on every database.</summary>
    public string TitleKey { get; private set; } = "";

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

    public required EventLength Length { get; set; }

    /// <summary>The pack's codes of what must be shown before a place is confirmed .</summary>
    public List<string> Prerequisites { get; set; } = [];

    /// <summary>One place a person at a time: whoever has one on a coming date cannot take another.</summary>
    public bool OnePlaceEach { get; set; }

    /// <summary>The pack's code of the core course that it runs as .</summary>
    public string? CoreCode { get; set; }

    /// <summary>It teaches how to teach: taking part in it stands in the register of trainers .</summary>
    public bool TrainsTrainers { get; set; }

    /// <summary>What it is about, as the policy names themes: abuse categories and the like .</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>Which of the policy's practitioner understandings it serves, in the policy's words .</summary>
    public List<string> Understandings { get; set; } = [];

    /// <summary>Which of the policy's benefit groups it serves .</summary>
    public List<string> Benefits { get; set; } = [];

    /// <summary>Whom the learning is about .</summary>
    public ForWhom ForWhom { get; set; }

    /// <summary>Who looks after its content.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>When the learning principles and the equality check were gone through .</summary>
    public DateTime? ApprovedAt { get; set; }

    /// <summary>The due day of the review of which somebody was reminded last.</summary>
    public DateOnly? ReviewRemindedFor { get; set; }

    /// <summary>Whether a manager must approve before a place is confirmed.</summary>
    public Approval Approval { get; set; }

    /// <summary>How much of it counts as done.</summary>
    public Completion Completion { get; set; }

    /// <summary>The pack's codes of evaluation steps that are asked on selected courses only and are switched on here.</summary>
    public List<string> EvaluationSteps { get; set; } = [];

    public required DateTime MadeAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Course>
    {
        public void Configure(EntityTypeBuilder<Course> course)
        {
            course.ToTable("programme_courses");
            course.Property(c => c.Title).HasMaxLength(200);
            course.Property(c => c.TitleKey).HasMaxLength(200);
            course.Property(c => c.Aim).HasMaxLength(500);
            course.Property(c => c.Level).HasMaxLength(60);
            course.Property(c => c.Audience).HasMaxLength(500);
            course.Property(c => c.NotFor).HasMaxLength(500);
            course.Property(c => c.Format).HasMaxLength(60);
            course.Property(c => c.CoreCode).HasMaxLength(60);
            course.BelongsTo<Course, People.Person>(c => c.OwnerId);
            course.HasIndex(c => new { c.PartnershipId, c.TitleKey });
        }
    }
}
