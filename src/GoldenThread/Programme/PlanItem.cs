using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>One thing a plan means to offer: what, in which month, how often, and which need it answers.</summary>
[Holds(DataClass.Public)]
public sealed class PlanItem : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required string Title { get; init; }

    public required PlanItemKind Kind { get; init; }

    public Guid? CourseId { get; init; }

    public Guid? NeedId { get; init; }

    /// <summary>The first day of the month it is meant for; null is some time in the plan.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>How many dates.</summary>
    public required int Dates { get; init; }

    /// <summary>What it is about, as the policy names themes.</summary>
    public List<string> Themes { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<PlanItem>
    {
        public void Configure(EntityTypeBuilder<PlanItem> item)
        {
            item.ToTable("programme_plan_items");
            item.Property(i => i.Title).HasMaxLength(200);
            item.BelongsTo<PlanItem, ProgrammePlan>(i => i.PlanId);
            item.BelongsTo<PlanItem, Course>(i => i.CourseId);
            item.BelongsTo<PlanItem, Need>(i => i.NeedId);
            item.HasIndex(i => new { i.PartnershipId, i.PlanId });
        }
    }
}

/// <summary>The part of a programme something belongs to .</summary>
public enum PlanItemKind
{
    CoreCourse,
    SubjectEvent,
    Elearning,
    PracticeWeek,
    PracticeSession,
}
