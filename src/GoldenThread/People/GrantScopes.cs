namespace GoldenThread.People;

/// <summary>For what a role can be given. Roles of the partnership are for all of it; agency, event, review and forum roles need theirs named; a safeguarding partner's capacity may be for their own organisation, an executive's for one review .</summary>
public static class GrantScopes
{
    public static bool Fits(Role role, ScopeKind scope, Guid? scopeId)
    {
        if ((scope == ScopeKind.Partnership) != (scopeId is null)) return false;
        return role switch
        {
            Role.Practitioner => false,
            Role.LineManager => scope == ScopeKind.Partnership,
            Role.AgencyLead or Role.AgencyBooker => scope == ScopeKind.Agency,
            Role.Trainer => scope == ScopeKind.Event,
            Role.ReviewContributor or Role.PanelMember or Role.ReviewLead => scope == ScopeKind.Review,
            Role.ForumWorker or Role.YoungPerson => scope == ScopeKind.Forum,
            Role.Executive => scope is ScopeKind.Partnership or ScopeKind.Review,
            Role.LeadSafeguardingPartner or Role.DelegatedSafeguardingPartner => scope is ScopeKind.Partnership or ScopeKind.Agency,
            _ => scope == ScopeKind.Partnership,
        };
    }
}
