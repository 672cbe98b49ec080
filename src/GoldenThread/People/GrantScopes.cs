namespace GoldenThread.People;

/// <summary>For what a role can be given. A role for the partnership may also be given for a part of it, and then reaches no further; agency, event, review and forum roles need theirs named .</summary>
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
            Role.LeadSafeguardingPartner or Role.DelegatedSafeguardingPartner or Role.Coordinator => scope is ScopeKind.Partnership or ScopeKind.Agency,
            _ => scope == ScopeKind.Partnership,
        };
    }
}
