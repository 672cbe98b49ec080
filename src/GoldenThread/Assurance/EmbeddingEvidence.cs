using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Assurance;

/// <summary>What an agency files to show that practice changed. It counts once somebody outside the agency has accepted it; an action done is not evidence.</summary>
[Holds(DataClass.Thread)]
public sealed class EmbeddingEvidence : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid FindingId { get; init; }

    public required Guid AgencyId { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>The day that the evidence speaks of: when the audit was done, the sample taken.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required string Summary { get; init; }

    /// <summary>What was measured: "8 of 10 files test the account given".</summary>
    public string? Measure { get; init; }

    public Guid? FileId { get; init; }

    public required Guid FiledById { get; init; }

    public required DateTime FiledAt { get; init; }

    /// <summary>What it shows, as judged from outside; null while nobody has looked.</summary>
    public EvidenceJudgement? Judgement { get; set; }

    public Guid? JudgedById { get; set; }

    public DateTime? JudgedAt { get; set; }

    public string? JudgedWhy { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EmbeddingEvidence>
    {
        public void Configure(EntityTypeBuilder<EmbeddingEvidence> evidence)
        {
            evidence.ToTable("assurance_embedding_evidence");
            evidence.Property(e => e.Summary).HasMaxLength(4000);
            evidence.Property(e => e.Measure).HasMaxLength(500);
            evidence.Property(e => e.JudgedWhy).HasMaxLength(1000);
            evidence.BelongsTo<EmbeddingEvidence, Finding>(e => e.FindingId);
            evidence.BelongsTo<EmbeddingEvidence, Agency>(e => e.AgencyId);
            evidence.BelongsTo<EmbeddingEvidence, Person>(e => e.FiledById);
            evidence.BelongsTo<EmbeddingEvidence, Person>(e => e.JudgedById);
            evidence.BelongsTo<EmbeddingEvidence, StoredFile>(e => e.FileId);
            evidence.HasIndex(e => new { e.PartnershipId, e.FindingId, e.AgencyId });
        }
    }
}

/// <summary>What an agency can point to.</summary>
public enum EvidenceKind
{
    AuditRepeated,
    DipSample,
    PractitionerSurvey,
    ChildOrFamilyVoice,
    DataTrend,
    Observation,
    Supervision,
    TrainingEvaluation,
    Inspection,
    Other,
}

/// <summary>What somebody outside the agency says the evidence shows.</summary>
public enum EvidenceJudgement
{
    Embedded,
    Partly,
    NotEvidenced,
}
