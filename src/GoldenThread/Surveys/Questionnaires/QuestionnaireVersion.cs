using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>A form as it was published. Never changed: what people were asked must stay readable beside what they answered.</summary>
[Holds(DataClass.Public)]
public sealed class QuestionnaireVersion : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid QuestionnaireId { get; init; }

    /// <summary>1, 2, 3 ...</summary>
    public required int Number { get; init; }

    /// <summary>The form as JSON.</summary>
    public required string Content { get; init; }

    public required DateTime PublishedAt { get; init; }

    public Form ReadForm() => FormJson.Read(Content);

    internal sealed class Mapping : IEntityTypeConfiguration<QuestionnaireVersion>
    {
        public void Configure(EntityTypeBuilder<QuestionnaireVersion> version)
        {
            version.ToTable("surveys_questionnaire_versions");
            version.BelongsTo<QuestionnaireVersion, Questionnaire>(v => v.QuestionnaireId);
            version.HasIndex(v => new { v.PartnershipId, v.QuestionnaireId, v.Number }).IsUnique();
        }
    }
}
