using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Themes;

/// <summary>One entry of a questionnaire's codebook: what a free text can be about. Its code stays; what nobody needs any more is retired, not deleted, so that old codings still read.</summary>
[Holds(DataClass.Public)]
public sealed class Theme : IOwned
{
    public const int MostOfQuestionnaire = 30;

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid QuestionnaireId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>When a text has it and when not, so that two readers understand the same.</summary>
    public string? Meaning { get; set; }

    public DateTime? RetiredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Theme>
    {
        public void Configure(EntityTypeBuilder<Theme> theme)
        {
            theme.ToTable("evaluation_themes");
            theme.Property(t => t.Code).HasMaxLength(60);
            theme.Property(t => t.Name).HasMaxLength(100);
            theme.Property(t => t.Meaning).HasMaxLength(500);
            theme.BelongsTo<Theme, Questionnaire>(t => t.QuestionnaireId);
            theme.HasIndex(t => new { t.PartnershipId, t.QuestionnaireId, t.Code }).IsUnique();
        }
    }
}
