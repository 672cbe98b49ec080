using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Themes;

/// <summary>How one reader coded one text: the themes it has, or none of them. It goes when the text is withdrawn.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class TextCoding : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The text, where it is of a named form.</summary>
    public Guid? AnswerId { get; init; }

    /// <summary>The text, where it is of an anonymous form.</summary>
    public Guid? AnonymousAnswerId { get; init; }

    public required Guid CoderId { get; init; }

    /// <summary>Codes of the codebook; empty is "none of them".</summary>
    public List<string> Themes { get; set; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<TextCoding>
    {
        public void Configure(EntityTypeBuilder<TextCoding> coding)
        {
            coding.ToTable("evaluation_text_codings", table => table.HasCheckConstraint("ck_evaluation_text_codings_one_text", "(answer_id IS NULL) <> (anonymous_answer_id IS NULL)"));
            coding.BelongsTo<TextCoding, SurveyAnswer>(c => c.AnswerId).OnDelete(DeleteBehavior.Cascade);
            coding.BelongsTo<TextCoding, AnonymousAnswer>(c => c.AnonymousAnswerId).OnDelete(DeleteBehavior.Cascade);
            coding.BelongsTo<TextCoding, Person>(c => c.CoderId);
            coding.HasIndex(c => new { c.PartnershipId, c.AnswerId, c.CoderId }).IsUnique();
            coding.HasIndex(c => new { c.PartnershipId, c.AnonymousAnswerId, c.CoderId }).IsUnique();
        }
    }
}
