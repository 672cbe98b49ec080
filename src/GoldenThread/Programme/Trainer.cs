using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>Somebody who teaches for the partnership: a practitioner of the training pool, or somebody commissioned .</summary>
[Holds(DataClass.Workforce)]
public sealed class Trainer : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required TrainerKind Kind { get; set; }

    public required TrainerStatus Status { get; set; }

    public List<string> Specialisms { get; set; } = [];

    public string? Experience { get; set; }

    /// <summary>Since when the employer has agreed to release them; null where it has not.</summary>
    public DateOnly? ReleaseAgreedOn { get; set; }

    /// <summary>When they took the train-the-trainer course; encouraged, and never in the way by itself .</summary>
    public DateOnly? TrainedToTrainOn { get; set; }

    public required DateOnly JoinedOn { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Trainer>
    {
        public void Configure(EntityTypeBuilder<Trainer> trainer)
        {
            trainer.ToTable("programme_trainers");
            trainer.Property(t => t.Experience).HasMaxLength(1000);
            trainer.BelongsTo<Trainer, Person>(t => t.PersonId);
            trainer.HasIndex(t => new { t.PartnershipId, t.PersonId }).IsUnique();
        }
    }
}

/// <summary>A course that a trainer may deliver.</summary>
[Holds(DataClass.Workforce)]
public sealed class TrainerCourse : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid TrainerId { get; init; }

    public required Guid CourseId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainerCourse>
    {
        public void Configure(EntityTypeBuilder<TrainerCourse> may)
        {
            may.ToTable("programme_trainer_courses");
            may.BelongsTo<TrainerCourse, Trainer>(m => m.TrainerId);
            may.BelongsTo<TrainerCourse, Course>(m => m.CourseId);
            may.HasIndex(m => new { m.PartnershipId, m.TrainerId, m.CourseId }).IsUnique();
        }
    }
}

public enum TrainerKind
{
    Pool,
    Commissioned,
}

public enum TrainerStatus
{
    Active,
    Paused,
    Left,
}
