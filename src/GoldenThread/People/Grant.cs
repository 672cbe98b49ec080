using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>A right: this person holds this role in this scope, from one day until another, given by somebody. Rights follow the function; the title is the pack's .</summary>
[Holds(DataClass.Account)]
public sealed class Grant : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    public required ScopeKind Scope { get; init; }

    /// <summary>The agency, event, review or forum; null when the scope is the partnership.</summary>
    public Guid? ScopeId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }

    /// <summary>Who gave it; null when it came with the set-up.</summary>
    public Guid? GivenById { get; init; }

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    internal sealed class Mapping : IEntityTypeConfiguration<Grant>
    {
        public void Configure(EntityTypeBuilder<Grant> grant)
        {
            grant.ToTable("people_grants");
            grant.BelongsTo<Grant, Person>(g => g.PersonId);
            grant.BelongsTo<Grant, Person>(g => g.GivenById);
            grant.HasIndex(g => new { g.PartnershipId, g.PersonId });
        }
    }
}

/// <summary>The functions that rights attach to. Their codes are published: practitioner, line_manager, agency_lead …</summary>
public enum Role
{
    Practitioner,
    LineManager,
    AgencyLead,
    AgencyBooker,
    Trainer,
    Coordinator,
    Finance,
    ReviewContributor,
    PanelMember,
    ReviewLead,
    QaOfficer,
    ForumWorker,
    YoungPerson,
    Executive,
    TenantAdministrator,
    DataProtectionOfficer,

    /// <summary>Agrees funding for their partner .</summary>
    LeadSafeguardingPartner,

    /// <summary>Oversees and challenges the training offer .</summary>
    DelegatedSafeguardingPartner,
}

public enum ScopeKind
{
    Partnership,
    Agency,
    Event,
    Review,
    Forum,
}
