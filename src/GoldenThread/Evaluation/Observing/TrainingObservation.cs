using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Observing;

/// <summary>A member of a group watches a delivery and reports on it .</summary>
[Holds(DataClass.Workforce)]
public sealed class TrainingObservation : ILockable
{
    public const int Points = 5;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid ObserverPersonId { get; init; }

    public required DateTime ArrangedAt { get; init; }

    /// <summary>From 1, not at all, to 5, fully: the content was relevant, current and right.</summary>
    public int? Content { get; set; }

    /// <summary>It was delivered well.</summary>
    public int? Delivery { get; set; }

    /// <summary>Different agencies took part and learnt from each other.</summary>
    public int? JointWorking { get; set; }

    public string? Report { get; set; }

    public string? Suggestions { get; set; }

    public DateTime? FiledAt { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingObservation>
    {
        public void Configure(EntityTypeBuilder<TrainingObservation> observation)
        {
            observation.ToTable("evaluation_training_observations");
            observation.Property(o => o.Report).HasMaxLength(ObserveTraining.Longest);
            observation.Property(o => o.Suggestions).HasMaxLength(ObserveTraining.Longest);
            observation.BelongsTo<TrainingObservation, Event>(o => o.EventId);
            observation.BelongsTo<TrainingObservation, Person>(o => o.ObserverPersonId);
            observation.HasIndex(o => new { o.PartnershipId, o.EventId, o.ObserverPersonId }).IsUnique();
            observation.HasIndex(o => new { o.PartnershipId, o.ObserverPersonId });
        }
    }
}
