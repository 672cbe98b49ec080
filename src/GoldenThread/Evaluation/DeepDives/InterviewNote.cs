using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>What was said to one question of the guide.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class InterviewNote : IOwned
{
    public const int Longest = 8000;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid InterviewId { get; init; }

    public required Guid ItemId { get; init; }

    public required string Words { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InterviewNote>
    {
        public void Configure(EntityTypeBuilder<InterviewNote> note)
        {
            note.ToTable("evaluation_interview_notes");
            note.Property(n => n.Words).HasMaxLength(Longest);
            note.BelongsTo<InterviewNote, Interview>(n => n.InterviewId);
            note.BelongsTo<InterviewNote, SurveyItem>(n => n.ItemId);
            note.HasIndex(n => new { n.PartnershipId, n.InterviewId, n.ItemId }).IsUnique();
        }
    }
}
