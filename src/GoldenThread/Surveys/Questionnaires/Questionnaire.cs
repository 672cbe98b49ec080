using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Surveys;

/// <summary>A form that is used again and again: the draft that is worked on, and behind it the versions that were published.</summary>
[Holds(DataClass.Public)]
public sealed class Questionnaire : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The code by which evaluation steps and files name it: "after_course".</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>The form being worked on, as JSON; null when nothing differs from the last version.</summary>
    public string? Draft { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Questionnaire>
    {
        public void Configure(EntityTypeBuilder<Questionnaire> questionnaire)
        {
            questionnaire.ToTable("surveys_questionnaires");
            questionnaire.Property(q => q.Code).HasMaxLength(60);
            questionnaire.Property(q => q.Title).HasMaxLength(200);
            questionnaire.HasIndex(q => new { q.PartnershipId, q.Code }).IsUnique();
        }
    }
}
