using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework.Returns;

/// <summary>What an agency that does not list its people says of them: so many in post, so many in date, on a day. Never added to people who are counted.</summary>
[Holds(DataClass.Workforce)]
public sealed class TrainingReturn : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Requirement { get; init; }

    /// <summary>The day the figures are of.</summary>
    public required DateOnly On { get; init; }

    /// <summary>People of whom it is asked.</summary>
    public required int InPost { get; init; }

    public required int InDate { get; init; }

    public Guid? ById { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>When another figure for the same day took its place.</summary>
    public DateTime? SupersededAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingReturn>
    {
        public void Configure(EntityTypeBuilder<TrainingReturn> figures)
        {
            figures.ToTable("framework_training_returns");
            figures.Property(r => r.Requirement).HasMaxLength(60);
            figures.BelongsTo<TrainingReturn, Agency>(r => r.AgencyId);
            figures.BelongsTo<TrainingReturn, Person>(r => r.ById);
            figures.HasIndex(r => new { r.PartnershipId, r.AgencyId, r.Requirement, r.On }).IsUnique().HasFilter("superseded_at IS NULL");
        }
    }
}
