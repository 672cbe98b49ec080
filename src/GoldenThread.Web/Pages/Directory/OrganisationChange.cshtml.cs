using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Changes what is registered about an organisation, or says when it left.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class OrganisationChangeModel(ChangeAgency change, FindAgency find, Visit visit) : OrganisationForm(visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "The day it left")]
    public DateOnly? ClosedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, Context, stop) is not { } found) return NotFound();
        var agency = found.Agency;
        (Name, Sector, LegalKind) = (agency.Name, Names.Code(agency.Sector), Names.Code(agency.LegalKind));
        (BasedInArea, ServesArea, Headcount, ClosedOn) = (agency.BasedInArea, agency.ServesArea, agency.Headcount, agency.ClosedOn);
        EmailDomains = string.Join(' ', agency.EmailDomains);
        UnderPrevent = agency.UnderPrevent;
        Contributes = found.ContributionYears.Contains(FundingYear.Of(Context.Today));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => SaveAsync(request => change.DoAsync(new(Id, request, ClosedOn), Context, stop));
}
