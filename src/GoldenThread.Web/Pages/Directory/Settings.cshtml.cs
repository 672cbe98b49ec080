using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Where the partnership is set up: organisations, partners, groups, people, rights, policy.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings, Opens = true)]
public sealed class SettingsModel(Visit visit) : PageModel
{
    public string Slug => visit.Partnership.Slug;

    public bool MaySeeLimits => visit.Reach(Right.SeeEvidence).All;

    public bool MaySetPolicy => visit.May(Right.ManagePack);

    public bool MayManagePeople => visit.May(Right.ManagePeople);

    public bool MaySeeGrants => visit.Reach(Right.SeeGrants).ReachesOthers;
}
