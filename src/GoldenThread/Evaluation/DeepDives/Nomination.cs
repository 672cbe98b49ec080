using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>An interviewer whom a member of the group puts forward .</summary>
[Holds(DataClass.Account)]
public sealed class Nomination : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid DeepDiveId { get; init; }

    /// <summary>The member that nominates.</summary>
    public required Guid AgencyId { get; init; }

    public required Guid PersonId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Nomination>
    {
        public void Configure(EntityTypeBuilder<Nomination> nomination)
        {
            nomination.ToTable("evaluation_nominations");
            nomination.BelongsTo<Nomination, DeepDive>(n => n.DeepDiveId);
            nomination.BelongsTo<Nomination, Agency>(n => n.AgencyId);
            nomination.BelongsTo<Nomination, Person>(n => n.PersonId);
            nomination.HasIndex(n => new { n.PartnershipId, n.DeepDiveId, n.PersonId }).IsUnique();
        }
    }
}
