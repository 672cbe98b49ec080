using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A week in which every partner contributes to one subject: its events are those that begin in it and name it.</summary>
[Holds(DataClass.Public)]
public sealed class PracticeWeek : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Topic { get; init; }

    /// <summary>The pack's code of the priority it is tied to.</summary>
    public string? Priority { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PracticeWeek>
    {
        public void Configure(EntityTypeBuilder<PracticeWeek> week)
        {
            week.ToTable("programme_practice_weeks");
            week.Property(w => w.Topic).HasMaxLength(200);
            week.Property(w => w.Priority).HasMaxLength(60);
            week.HasIndex(w => new { w.PartnershipId, w.From });
        }
    }
}

/// <summary>What one partner plans for a practice week, and what it says afterwards .</summary>
[Holds(DataClass.Public)]
public sealed class PracticeContribution : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid WeekId { get; init; }

    public required Guid AgencyId { get; init; }

    public string? Planned { get; set; }

    public string? Divergence { get; set; }

    public string? Cohesion { get; set; }

    public string? Barriers { get; set; }

    public string? Collaboration { get; set; }

    public DateTime? ReviewedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PracticeContribution>
    {
        public void Configure(EntityTypeBuilder<PracticeContribution> contribution)
        {
            contribution.ToTable("programme_practice_contributions");
            foreach (var text in new[] { nameof(Planned), nameof(Divergence), nameof(Cohesion), nameof(Barriers), nameof(Collaboration) }) contribution.Property<string?>(text).HasMaxLength(2000);
            contribution.BelongsTo<PracticeContribution, PracticeWeek>(c => c.WeekId);
            contribution.BelongsTo<PracticeContribution, Agency>(c => c.AgencyId);
            contribution.HasIndex(c => new { c.PartnershipId, c.WeekId, c.AgencyId }).IsUnique();
        }
    }
}
