using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Report;

/// <summary>What the group said about an evaluation: its analysis, a decision, or a recommendation to the board above. It stands as it was recorded; a later one is added to it.</summary>
[Holds(DataClass.Thread)]
public sealed class Conclusion : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Of what: an event, a course, or a year. Exactly one.</summary>
    public Guid? EventId { get; init; }

    public Guid? CourseId { get; init; }

    public int? Year { get; init; }

    public required ConclusionKind Kind { get; init; }

    /// <summary>Under which of the policy's headings; null is the whole.</summary>
    public string? Heading { get; init; }

    public required string Words { get; init; }

    /// <summary>Which group said it, in words.</summary>
    public string? Group { get; init; }

    public required DateOnly On { get; init; }

    public required Guid RecordedById { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Conclusion>
    {
        public void Configure(EntityTypeBuilder<Conclusion> conclusion)
        {
            conclusion.ToTable("evaluation_conclusions", table => table.HasCheckConstraint(
                "ck_evaluation_conclusions_of_one_thing", "(CASE WHEN event_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN course_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN year IS NULL THEN 0 ELSE 1 END) = 1"));
            conclusion.Property(c => c.Heading).HasMaxLength(200);
            conclusion.Property(c => c.Words).HasMaxLength(4000);
            conclusion.Property(c => c.Group).HasMaxLength(200);
            conclusion.BelongsTo<Conclusion, Event>(c => c.EventId);
            conclusion.BelongsTo<Conclusion, Course>(c => c.CourseId);
            conclusion.BelongsTo<Conclusion, Person>(c => c.RecordedById);
        }
    }
}

public enum ConclusionKind
{
    Analysis,
    Decision,
    Recommendation,
}
