using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation;

/// <summary>When a partnership shows results: the fewest answers, and the share of those asked under which it warns. One row each.</summary>
[Holds(DataClass.Public)]
public sealed class EvaluationSettings : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required int FewestAnswers { get; set; }

    public required int SharePercent { get; set; }

    /// <summary>How many days after an event learners are reminded to practise; null leaves it to the policy.</summary>
    public int? PractiseAfterDays { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EvaluationSettings>
    {
        public void Configure(EntityTypeBuilder<EvaluationSettings> settings)
        {
            settings.ToTable("evaluation_settings");
            settings.HasIndex(s => s.PartnershipId).IsUnique();
        }
    }
}
