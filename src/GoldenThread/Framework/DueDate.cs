using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>What one requirement means for one post in dates: never a standing, which follows from them on any day. Rewritten in the transaction that changes a fact.</summary>
[Holds(DataClass.Workforce)]
public sealed class DueDate : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Requirement { get; init; }

    public required RequirementForce Force { get; init; }

    /// <summary>The post, from and until.</summary>
    public required DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public DateOnly? FirstBy { get; init; }

    public DateOnly? MetOn { get; init; }

    public DateOnly? MetUntil { get; init; }

    /// <summary>The last good day; null where nothing falls due.</summary>
    public DateOnly? By { get; init; }

    public DueDates Dates => new(FirstBy, MetOn, MetUntil);

    internal sealed class Mapping : IEntityTypeConfiguration<DueDate>
    {
        public void Configure(EntityTypeBuilder<DueDate> due)
        {
            due.ToTable("framework_due_dates");
            due.Ignore(d => d.Dates);
            due.Property(d => d.Requirement).HasMaxLength(60);
            // Worked out from the post, so they go with it.
            due.BelongsTo<DueDate, Post>(d => d.PostId).OnDelete(DeleteBehavior.Cascade);
            due.BelongsTo<DueDate, Person>(d => d.PersonId);
            due.BelongsTo<DueDate, Agency>(d => d.AgencyId);
            due.HasIndex(d => new { d.PartnershipId, d.PostId, d.Requirement }).IsUnique();
            due.HasIndex(d => new { d.PartnershipId, d.By });
            due.HasIndex(d => new { d.PartnershipId, d.PersonId });
            // Holds all that counting by agency and requirement asks, so that the table itself is not read.
            due.HasIndex(d => new { d.PartnershipId, d.AgencyId, d.Requirement, d.Force, d.From, d.Until, d.By, d.MetOn, d.MetUntil });
        }
    }
}
