using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Registers an organisation.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class OrganisationNewModel(AddAgency add, Visit visit) : OrganisationForm(visit)
{
    public void OnGet() => (BasedInArea, ServesArea) = (true, true);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => SaveAsync(request => add.DoAsync(request, Context, stop));
}
