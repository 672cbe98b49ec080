using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>One organisation: what it is, the years it contributes, the groups it sits in and, for who may see them, its people.</summary>
[Needs(Right.SeeOrganisations), InArea(Area.Settings)]
public sealed class OrganisationModel(FindAgency find, FindPeople people, Visit visit) : PageModel
{
    public FindAgency.Found Found { get; private set; } = null!;

    /// <summary>Null for those who may not see who works there.</summary>
    public Paged<FindPeople.Found>? People { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayManage => visit.May(Right.ManageOrganisations);

    public bool MayNameLeads => visit.May(Right.ConfirmStaff, About.Agency(Found.Agency.Id));

    public bool MayRaise => visit.May(Right.RaiseNeed);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await find.DoAsync(id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        if (visit.May(Right.SeePeople, About.Agency(id))) People = await people.DoAsync(null, new() { AgencyIds = new HashSet<Guid> { id } }, new(0, 20), visit.Context, stop);
        return Page();
    }
}
