using GoldenThread.People;

namespace GoldenThread.Web.Access;

/// <summary>The functions in plain words, for pages that name them; a partnership's own titles come from its pack.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Practitioner => "Practitioner",
        Role.LineManager => "Line manager",
        Role.AgencyLead => "Agency lead",
        Role.AgencyBooker => "Agency booker",
        Role.Trainer => "Trainer",
        Role.Coordinator => "Training coordinator",
        Role.Finance => "Finance",
        Role.ReviewContributor => "Review contributor",
        Role.PanelMember => "Review panel member",
        Role.ReviewLead => "Review lead",
        Role.QaOfficer => "Quality assurance officer",
        Role.ForumWorker => "Young people’s forum worker",
        Role.YoungPerson => "Young person",
        Role.Executive => "Executive",
        Role.TenantAdministrator => "Administrator",
        Role.DataProtectionOfficer => "Data protection officer",
        Role.LeadSafeguardingPartner => "Lead Safeguarding Partner",
        Role.DelegatedSafeguardingPartner => "Delegated Safeguarding Partner",
        _ => Names.Code(role),
    };
}
