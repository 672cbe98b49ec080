using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>Why somebody did not complete or could not reach training .</summary>
[Holds(DataClass.Workforce)]
public sealed class NotCompleted : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Requirement { get; init; }

    public required NotCompletedReason Reason { get; init; }

    public required DateOnly On { get; init; }

    public Guid? ById { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NotCompleted>
    {
        public void Configure(EntityTypeBuilder<NotCompleted> row)
        {
            row.ToTable("framework_not_completed");
            row.Property(n => n.Requirement).HasMaxLength(60);
            row.BelongsTo<NotCompleted, Person>(n => n.PersonId);
            row.BelongsTo<NotCompleted, Person>(n => n.ById);
            row.BelongsTo<NotCompleted, Agency>(n => n.AgencyId);
            row.HasIndex(n => new { n.PartnershipId, n.AgencyId, n.Requirement });
        }
    }
}

public enum NotCompletedReason
{
    NoPlace,
    NotReleased,
    NoCover,
    Sickness,
    Leave,
    Distance,
    Technology,
    AccessNotMet,
    NotRelevant,
    Other,
}
