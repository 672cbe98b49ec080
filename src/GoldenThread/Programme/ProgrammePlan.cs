using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>What a partnership means to offer in a year or a quarter: drafted, agreed by the responsible group, then published.</summary>
[Holds(DataClass.Public)]
public sealed class ProgrammePlan : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    public required PlanState State { get; set; }

    public Guid? AgreedById { get; set; }

    public DateOnly? AgreedOn { get; set; }

    public DateTime? PublishedAt { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProgrammePlan>
    {
        public void Configure(EntityTypeBuilder<ProgrammePlan> plan)
        {
            plan.ToTable("programme_plans");
            plan.Property(p => p.Title).HasMaxLength(200);
            plan.BelongsTo<ProgrammePlan, Group>(p => p.AgreedById);
            plan.HasIndex(p => new { p.PartnershipId, p.From });
        }
    }
}

/// <summary>Where a plan stands.</summary>
public enum PlanState
{
    Draft,
    Agreed,
    Published,
}
