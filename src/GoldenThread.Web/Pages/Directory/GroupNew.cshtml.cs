using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Sets up a group the policy does not name.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class GroupNewModel(AddGroup add, Visit visit) : GroupForm(visit)
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => ModelState.IsValid ? Said(await add.DoAsync(new(Code, Typed), Context, stop)) : Page();
}
