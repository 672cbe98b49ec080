using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>A look in depth at what came of one event: some of those who came, and their managers, are interviewed from a set of questions chosen beforehand .</summary>
[Holds(DataClass.Public)]
public sealed class DeepDive : ILockable
{
    /// <summary>The step that is switched on for a course.</summary>
    public const string Step = "deep_dive";

    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>The questions, as they were published when it was begun.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The group whose members nominate interviewers.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>From this day on it is held.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How many came, so out of how many the interviewed were drawn.</summary>
    public required int Frame { get; init; }

    public required DateTime BegunAt { get; init; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeepDive>
    {
        public void Configure(EntityTypeBuilder<DeepDive> dive)
        {
            dive.ToTable("evaluation_deep_dives");
            dive.BelongsTo<DeepDive, Event>(d => d.EventId);
            dive.BelongsTo<DeepDive, QuestionnaireVersion>(d => d.VersionId);
            dive.BelongsTo<DeepDive, Group>(d => d.GroupId);
            dive.HasIndex(d => new { d.PartnershipId, d.EventId }).IsUnique();
        }
    }
}
