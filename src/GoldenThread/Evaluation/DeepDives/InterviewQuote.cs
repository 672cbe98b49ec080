using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>Somebody's own words, to be used in a report: only with their consent, and not once it is taken back. Without a name.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class InterviewQuote : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid InterviewId { get; init; }

    public required string Words { get; init; }

    /// <summary>The day on which they agreed to these words being used.</summary>
    public required DateOnly ConsentOn { get; init; }

    public DateTime? ConsentWithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InterviewQuote>
    {
        public void Configure(EntityTypeBuilder<InterviewQuote> quote)
        {
            quote.ToTable("evaluation_interview_quotes");
            quote.Property(q => q.Words).HasMaxLength(1000);
            quote.BelongsTo<InterviewQuote, Interview>(q => q.InterviewId);
        }
    }
}
