using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>That an agency contributes money to the partnership in a year from 1 April; it makes the agency a financial contributor.</summary>
[Holds(DataClass.Nothing)]
public sealed class FundingContribution : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>The year in which 1 April falls.</summary>
    public required int YearFrom { get; init; }

    /// <summary>What was agreed under each of the five heads; nothing where only the contribution as such is known.</summary>
    public Money BusinessAndAnalyticalSupport { get; private set; }

    public Money IndependentScrutiny { get; private set; }

    public Money Infrastructure { get; private set; }

    public Money LocalPracticeReviews { get; private set; }

    /// <summary>Multi-agency training and learning events.</summary>
    public Money LearningEvents { get; private set; }

    public Money Total => BusinessAndAnalyticalSupport + IndependentScrutiny + Infrastructure + LocalPracticeReviews + LearningEvents;

    internal void Agree(FundingHeads heads) =>
        (BusinessAndAnalyticalSupport, IndependentScrutiny, Infrastructure, LocalPracticeReviews, LearningEvents) = (heads.BusinessAndAnalyticalSupport, heads.IndependentScrutiny, heads.Infrastructure, heads.LocalPracticeReviews, heads.LearningEvents);

    internal sealed class Mapping : IEntityTypeConfiguration<FundingContribution>
    {
        public void Configure(EntityTypeBuilder<FundingContribution> contribution)
        {
            contribution.ToTable("partnerships_funding_contributions");
            contribution.Ignore(c => c.Total);
            contribution.ComplexProperty(c => c.BusinessAndAnalyticalSupport);
            contribution.ComplexProperty(c => c.IndependentScrutiny);
            contribution.ComplexProperty(c => c.Infrastructure);
            contribution.ComplexProperty(c => c.LocalPracticeReviews);
            contribution.ComplexProperty(c => c.LearningEvents);
            contribution.BelongsTo<FundingContribution, Agency>(c => c.AgencyId);
            contribution.HasIndex(c => new { c.PartnershipId, c.AgencyId, c.YearFrom }).IsUnique();
        }
    }
}

/// <summary>The heads under which partners fund the arrangements .</summary>
public sealed record FundingHeads(Money BusinessAndAnalyticalSupport, Money IndependentScrutiny, Money Infrastructure, Money LocalPracticeReviews, Money LearningEvents)
{
    public Money Total => BusinessAndAnalyticalSupport + IndependentScrutiny + Infrastructure + LocalPracticeReviews + LearningEvents;

    internal IEnumerable<(string Field, Money Amount)> All =>
    [
        ("businessAndAnalyticalSupport", BusinessAndAnalyticalSupport), ("independentScrutiny", IndependentScrutiny), ("infrastructure", Infrastructure), ("localPracticeReviews", LocalPracticeReviews), ("learningEvents", LearningEvents),
    ];
}
