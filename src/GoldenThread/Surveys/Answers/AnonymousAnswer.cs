using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>An answer to one question by somebody nobody can name.</summary>
[Holds(DataClass.AnonymousEvaluation)]
public sealed class AnonymousAnswer : KeptAnswer
{
    internal sealed class Mapping : IEntityTypeConfiguration<AnonymousAnswer>
    {
        public void Configure(EntityTypeBuilder<AnonymousAnswer> answer)
        {
            answer.ToTable("surveys_anonymous_answers");
            answer.Property(a => a.Choice).HasMaxLength(60);
            answer.Property(a => a.Text).HasMaxLength(LongestText);
            answer.BelongsTo<AnonymousAnswer, AnonymousResponse>(a => a.ResponseId);
            answer.BelongsTo<AnonymousAnswer, SurveyItem>(a => a.ItemId);
            answer.HasIndex(a => new { a.PartnershipId, a.ResponseId, a.ItemId }).IsUnique();
        }
    }
}
