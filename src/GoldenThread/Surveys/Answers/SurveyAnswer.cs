using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>A named answer to one question.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class SurveyAnswer : KeptAnswer
{
    internal sealed class Mapping : IEntityTypeConfiguration<SurveyAnswer>
    {
        public void Configure(EntityTypeBuilder<SurveyAnswer> answer)
        {
            answer.ToTable("surveys_answers");
            answer.Property(a => a.Choice).HasMaxLength(60);
            answer.Property(a => a.Text).HasMaxLength(LongestText);
            answer.BelongsTo<SurveyAnswer, Response>(a => a.ResponseId);
            answer.BelongsTo<SurveyAnswer, SurveyItem>(a => a.ItemId);
            answer.HasIndex(a => new { a.PartnershipId, a.ResponseId, a.ItemId }).IsUnique();
        }
    }
}
