using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.ResultsEvidence;

/// <summary>What got better or did not for children and families after a course: a measure of an audit before and after, or what service users said .</summary>
[Holds(DataClass.Thread)]
public sealed class ResultEvidence : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required EvidenceOf Kind { get; init; }

    /// <summary>The policy's step that it answers, if any; its levels are then evidenced.</summary>
    public string? Step { get; init; }

    /// <summary>What was looked at: "the plan names what the child said".</summary>
    public required string Words { get; init; }

    /// <summary>Where it comes from: which audit, whom was asked.</summary>
    public required string Source { get; init; }

    /// <summary>In how many cases it was found before, of how many.</summary>
    public int? Before { get; init; }

    public int? OfBefore { get; init; }

    public DateOnly? BeforeOn { get; init; }

    /// <summary>In how many afterwards; of service users, how many said so of those asked.</summary>
    public required int After { get; init; }

    public required int OfAfter { get; init; }

    public required DateOnly AfterOn { get; init; }

    /// <summary>The survey that it rests on.</summary>
    public Guid? WaveId { get; init; }

    public required Guid RecordedById { get; init; }

    /// <summary>Taken back; it no longer counts.</summary>
    public DateTime? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ResultEvidence>
    {
        public void Configure(EntityTypeBuilder<ResultEvidence> evidence)
        {
            evidence.ToTable("evaluation_result_evidence", table => table.HasCheckConstraint("ck_evaluation_result_evidence_counts", "after >= 0 AND of_after >= after AND (before IS NULL OR (before >= 0 AND of_before >= before))"));
            evidence.Property(e => e.Step).HasMaxLength(60);
            evidence.Property(e => e.Words).HasMaxLength(500);
            evidence.Property(e => e.Source).HasMaxLength(300);
            evidence.BelongsTo<ResultEvidence, Course>(e => e.CourseId);
            evidence.BelongsTo<ResultEvidence, Wave>(e => e.WaveId);
            evidence.BelongsTo<ResultEvidence, Person>(e => e.RecordedById);
        }
    }
}

public enum EvidenceOf
{
    AuditMeasure,
    ServiceUserFeedback,
}
