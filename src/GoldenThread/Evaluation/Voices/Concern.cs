using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Voices;

/// <summary>A text that may tell of harm to a child, or names one: hidden from everybody else, with a clock until it has been passed on to those who must act (security goal T6).</summary>
[Holds(DataClass.ReviewCase)]
public sealed class Concern : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Where it was written: the title of the form.</summary>
    [Holds(DataClass.Nothing)]
    public required string Where { get; init; }

    /// <summary>A copy of the text. Of an anonymous form nothing else is known.</summary>
    public required string Words { get; init; }

    public required DateTime FlaggedAt { get; init; }

    public required Guid FlaggedById { get; init; }

    public DateTime? PassedOnAt { get; set; }

    public Guid? PassedOnById { get; set; }

    /// <summary>To whom, and what was agreed.</summary>
    public string? PassedOnTo { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Concern>
    {
        public void Configure(EntityTypeBuilder<Concern> concern)
        {
            concern.ToTable("evaluation_concerns");
            concern.Property(c => c.Where).HasMaxLength(300);
            concern.Property(c => c.Words).HasMaxLength(Surveys.KeptAnswer.LongestText);
            concern.Property(c => c.PassedOnTo).HasMaxLength(1000);
            concern.BelongsTo<Concern, Person>(c => c.FlaggedById);
            concern.BelongsTo<Concern, Person>(c => c.PassedOnById);
        }
    }
}
