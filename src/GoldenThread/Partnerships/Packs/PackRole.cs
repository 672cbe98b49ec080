namespace GoldenThread.Partnerships.Packs;

/// <summary>A title of this partnership and the function of the product that stands behind it. Rights hang on the function, the title is only a word .</summary>
public sealed record PackRole
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Null: this title gives no rights in the product by itself.</summary>
    public RoleFunction? Function { get; init; }

    public IReadOnlyList<string> Duties { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>The functions the product knows, whatever a partnership calls them.</summary>
public enum RoleFunction
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
    LeadSafeguardingPartner,
    DelegatedSafeguardingPartner,
}
