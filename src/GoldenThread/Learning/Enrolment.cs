using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Learning;

/// <summary>One person's turn at a module: allocated, begun, finished. It keeps the policy and the organisation of the day it was allocated on: what follows from it is decided by those .</summary>
[Holds(DataClass.Workforce)]
public sealed class Enrolment : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ModuleId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>From this day the time to finish counts.</summary>
    public required DateOnly AllocatedOn { get; init; }

    /// <summary>Null where the person enrolled themselves.</summary>
    public Guid? AllocatedById { get; init; }

    public DateOnly? StartedOn { get; set; }

    public DateOnly? CompletedOn { get; set; }

    /// <summary>The version of the policy in force when it was allocated.</summary>
    public Guid? PackVersionId { get; init; }

    public Guid? AgencyId { get; init; }

    public LegalKind? AgencyKind { get; init; }

    public bool AgencyBasedInArea { get; init; }

    public bool AgencyServesArea { get; init; }

    public bool AgencyContributes { get; init; }

    /// <summary>The line manager on record that day: whom the policy may name for the invoice.</summary>
    public string? ManagerEmail { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> enrolment)
        {
            enrolment.ToTable("learning_enrolments");
            enrolment.Property(e => e.ManagerEmail).HasMaxLength(320);
            enrolment.BelongsTo<Enrolment, ElearningModule>(e => e.ModuleId);
            enrolment.BelongsTo<Enrolment, Person>(e => e.PersonId);
            enrolment.BelongsTo<Enrolment, Person>(e => e.AllocatedById);
            enrolment.BelongsTo<Enrolment, PackVersion>(e => e.PackVersionId);
            enrolment.BelongsTo<Enrolment, Agency>(e => e.AgencyId);
            enrolment.HasIndex(e => new { e.PartnershipId, e.ModuleId, e.PersonId }).IsUnique().HasDatabaseName("ux_learning_enrolments_one_open").HasFilter("completed_on IS NULL");
            enrolment.HasIndex(e => new { e.PartnershipId, e.AllocatedOn });
            enrolment.HasIndex(e => new { e.PartnershipId, e.PersonId });
        }
    }
}
