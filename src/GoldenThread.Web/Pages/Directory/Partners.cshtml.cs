using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Exactly which organisations are the statutory partners, and whether the strategy says the same .</summary>
[Needs(Right.SeeOrganisations), InArea(Area.Settings)]
public sealed class PartnersModel(SeeStatutoryPartners see, Visit visit) : PageModel
{
    public SeeStatutoryPartners.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManageOrganisations);

    public async Task OnGetAsync(CancellationToken stop) => Seen = await see.DoAsync(visit.Context, stop);
}
