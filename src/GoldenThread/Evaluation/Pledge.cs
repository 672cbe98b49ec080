using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation;

/// <summary>One thing that a participant said they would do, by when, and what came of it .</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class Pledge : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Words { get; set; }

    public required DateOnly By { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>How often we have asked what came of it.</summary>
    public int Reminders { get; set; }

    public DateOnly? LastRemindedOn { get; set; }

    public PledgeOutcome? Outcome { get; set; }

    /// <summary>What happened, in the person's own words.</summary>
    public string? WhatHappened { get; set; }

    public DateTime? ReturnedAt { get; set; }

    /// <summary>Somebody whose duty it is has read what came of it .</summary>
    public DateTime? ReviewedAt { get; set; }

    public Guid? ReviewedById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Pledge>
    {
        public void Configure(EntityTypeBuilder<Pledge> pledge)
        {
            pledge.ToTable("evaluation_pledges");
            pledge.Property(p => p.Words).HasMaxLength(1000);
            pledge.Property(p => p.WhatHappened).HasMaxLength(2000);
            pledge.BelongsTo<Pledge, Event>(p => p.EventId);
            pledge.BelongsTo<Pledge, Person>(p => p.PersonId);
            pledge.BelongsTo<Pledge, Person>(p => p.ReviewedById);
            pledge.HasIndex(p => new { p.PartnershipId, p.EventId });
            pledge.HasIndex(p => new { p.PartnershipId, p.PersonId });
            pledge.HasIndex(p => new { p.PartnershipId, p.By }).HasFilter("outcome IS NULL");
        }
    }
}

public enum PledgeOutcome
{
    Done,
    PartlyDone,
    NotDone,
    NoLongerPossible,
}
