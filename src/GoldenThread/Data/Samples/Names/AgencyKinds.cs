using GoldenThread.Partnerships;
using static GoldenThread.Partnerships.LegalKind;
using static GoldenThread.Partnerships.Sector;

namespace GoldenThread.Data.Samples.Names;

/// <summary>A kind of organisation as a world has it: its name around an invented place, what it is in law, how many there are and how many people work in one.</summary>
/// <param name="Name">With {0} for the place.</param>
/// <param name="Share">How many of a hundred organisations; 0 is one only, whatever the size of the world.</param>
/// <param name="Weight">How many people work in one, beside the others.</param>
internal sealed record AgencyKind(string Name, Sector Sector, LegalKind Legal, int Share, int Weight, JobFamily Jobs)
{
    public bool Based { get; init; } = true;

    /// <summary>Gives money to the partnership, of a hundred such organisations.</summary>
    public int ContributesPercent { get; init; }

    /// <summary>Its place is the area's own, not a village of it.</summary>
    public bool Whole { get; init; }
}

internal static class AgencyKinds
{
    public static IReadOnlyList<AgencyKind> All { get; } =
    [
        new("{0} Council, Children's Social Care", ChildrensSocialCare, StatutoryPartner, 0, 60, JobFamily.SocialWork) { Whole = true, ContributesPercent = 100 },
        new("{0} Constabulary", Sector.Police, StatutoryPartner, 0, 45, JobFamily.Police) { Whole = true, ContributesPercent = 100 },
        new("{0} Integrated Care Board", Health, StatutoryPartner, 0, 12, JobFamily.HealthBoard) { Whole = true, ContributesPercent = 100 },
        new("{0} Safeguarding Partnership Unit", OtherPublic, RelevantAgency, 0, 4, JobFamily.Unit) { Whole = true, ContributesPercent = 100 },
        new("{0} Council, Early Help", EarlyHelp, RelevantAgency, 0, 30, JobFamily.EarlyHelp) { Whole = true, ContributesPercent = 100 },
        new("{0} Council, Housing", Housing, RelevantAgency, 0, 14, JobFamily.Housing) { Whole = true, ContributesPercent = 100 },
        new("{0} Council, Adult Services", AdultServices, RelevantAgency, 0, 16, JobFamily.AdultServices) { Whole = true, ContributesPercent = 100 },
        new("{0} Youth Justice Service", YouthJustice, RelevantAgency, 0, 10, JobFamily.YouthJustice) { Whole = true, ContributesPercent = 100 },
        new("{0} Probation Delivery Unit", Sector.Probation, RelevantAgency, 0, 12, JobFamily.Probation) { Whole = true, ContributesPercent = 100 },
        new("{0} Fire and Rescue Service", OtherPublic, RelevantAgency, 0, 8, JobFamily.Fire) { Whole = true },
        new("{0} Hospitals NHS Trust", Health, RelevantAgency, 0, 70, JobFamily.Hospital) { Whole = true, ContributesPercent = 100 },
        new("{0} Community and Mental Health NHS Trust", Health, RelevantAgency, 0, 40, JobFamily.CommunityHealth) { Whole = true, ContributesPercent = 100 },
        new("University of {0}", Sector.Education, LegalKind.University, 0, 8, JobFamily.College) { Whole = true },
        new("{0} Further Education College", Sector.Education, RelevantAgency, 0, 20, JobFamily.College) { Whole = true },
        new("{0} Children's Charity", VoluntaryAndCommunity, NationalCharity, 0, 9, JobFamily.Charity) { Based = false, Whole = true },
        new("{0} Sports and Leisure Trust", SportAndLeisure, LocalNotForProfit, 0, 8, JobFamily.Sport) { Whole = true },
        new("{0} Residential Care Ltd", Independent, CommissionedForProfit, 0, 12, JobFamily.Care) { Based = false },
        new("{0} Training and Supply Ltd", Independent, OtherForProfit, 0, 4, JobFamily.Charity) { Based = false },
        new("{0} Primary School", Sector.Education, School, 21, 11, JobFamily.School) { ContributesPercent = 30 },
        new("{0} High School", Sector.Education, School, 5, 32, JobFamily.School) { ContributesPercent = 30 },
        new("{0} Special School", Sector.Education, School, 1, 18, JobFamily.School) { ContributesPercent = 30 },
        new("{0} Independent School", Sector.Education, OtherIndependent, 1, 14, JobFamily.School),
        new("{0} Nursery and Pre-school", EarlyYears, LocalNotForProfit, 8, 5, JobFamily.Nursery),
        new("{0} Day Nursery Ltd", EarlyYears, OtherForProfit, 9, 6, JobFamily.Nursery),
        new("{0} Childminding Network", EarlyYears, OtherIndependent, 3, 3, JobFamily.Nursery),
        new("{0} Medical Practice", Health, RelevantAgency, 11, 7, JobFamily.Practice),
        new("{0} Family Support", VoluntaryAndCommunity, VoluntaryCommunityFaith, 10, 4, JobFamily.Charity),
        new("{0} Youth Project", VoluntaryAndCommunity, VoluntaryCommunityFaith, 7, 4, JobFamily.Charity),
        new("{0} Young Carers", VoluntaryAndCommunity, LocalNotForProfit, 4, 4, JobFamily.Charity),
        new("{0} Community Church", Sector.Faith, VoluntaryCommunityFaith, 5, 3, JobFamily.Faith),
        new("{0} Mosque and Community Centre", Sector.Faith, VoluntaryCommunityFaith, 3, 3, JobFamily.Faith),
        new("{0} Juniors Football Club", SportAndLeisure, LocalNotForProfit, 6, 3, JobFamily.Sport),
        new("{0} Fostering Agency Ltd", Independent, CommissionedForProfit, 2, 7, JobFamily.Care),
        new("{0} Soft Play Ltd", SportAndLeisure, OtherForProfit, 2, 3, JobFamily.Sport),
        new("{0} Housing Association", Housing, LocalNotForProfit, 2, 6, JobFamily.Housing),
    ];
}
