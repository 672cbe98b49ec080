using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>What a manager saw of somebody's competence in appraisal or supervision, and the need it showed .</summary>
[Holds(DataClass.Workforce)]
public sealed class CompetenceCheck : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required CheckSetting Setting { get; init; }

    public required DateOnly On { get; init; }

    public required string Seen { get; init; }

    /// <summary>The learning need it showed, in the manager's words; null where there is none.</summary>
    public string? Need { get; init; }

    public Guid? ById { get; init; }

    public required DateTime RecordedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CompetenceCheck>
    {
        public void Configure(EntityTypeBuilder<CompetenceCheck> check)
        {
            check.ToTable("framework_competence_checks");
            check.Property(c => c.Seen).HasMaxLength(1000);
            check.Property(c => c.Need).HasMaxLength(500);
            check.BelongsTo<CompetenceCheck, Person>(c => c.PersonId);
            check.BelongsTo<CompetenceCheck, Person>(c => c.ById);
            check.HasIndex(c => new { c.PartnershipId, c.PersonId });
        }
    }
}

public enum CheckSetting
{
    Appraisal,
    Supervision,
    PeerReview,
}
