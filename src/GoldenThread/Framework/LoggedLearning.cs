using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>Learning that somebody says they did; it counts once their manager has accepted it .</summary>
[Holds(DataClass.Workforce)]
public sealed class LoggedLearning : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Requirement { get; init; }

    public required EvidenceKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public required int Minutes { get; init; }

    public required bool Participatory { get; init; }

    public required string What { get; init; }

    public Guid? FileId { get; init; }

    public required DateTime LoggedAt { get; init; }

    public bool? Accepted { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string? Why { get; private set; }

    public void Decide(bool accepted, string? why, OperationContext context) => (Accepted, Why, DecidedById, DecidedAt) = (accepted, why, context.PersonId, context.Now);

    internal sealed class Mapping : IEntityTypeConfiguration<LoggedLearning>
    {
        public void Configure(EntityTypeBuilder<LoggedLearning> logged)
        {
            logged.ToTable("framework_logged_learning");
            logged.Property(l => l.Requirement).HasMaxLength(60);
            logged.Property(l => l.What).HasMaxLength(500);
            logged.Property(l => l.Why).HasMaxLength(500);
            logged.BelongsTo<LoggedLearning, Person>(l => l.PersonId);
            logged.BelongsTo<LoggedLearning, Person>(l => l.DecidedById);
            logged.BelongsTo<LoggedLearning, StoredFile>(l => l.FileId);
            logged.HasIndex(l => new { l.PartnershipId, l.PersonId });
        }
    }
}
