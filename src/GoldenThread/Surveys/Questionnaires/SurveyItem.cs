using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>What a question asks about, the same in every questionnaire, version and year. Its kind and points never change, so its answers can always be compared.</summary>
[Holds(DataClass.Public)]
public sealed class SurveyItem : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>The lowest point, for a scale.</summary>
    public required int? Lowest { get; init; }

    /// <summary>The highest point, for a scale.</summary>
    public required int? Highest { get; init; }

    public bool Fits(Question question) => (Kind, Lowest, Highest) == (question.Kind, question.Scale?.From, question.Scale?.To);

    internal sealed class Mapping : IEntityTypeConfiguration<SurveyItem>
    {
        public void Configure(EntityTypeBuilder<SurveyItem> item)
        {
            item.ToTable("surveys_items");
            item.Property(i => i.Code).HasMaxLength(60);
            item.HasIndex(i => new { i.PartnershipId, i.Code }).IsUnique();
        }
    }
}
