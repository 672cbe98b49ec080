using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Changes a group's names, remit, rhythm or whom it reports to.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class GroupChangeModel(ChangeGroup change, FindGroup find, Visit visit) : GroupForm(visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, Context, stop) is not { } found) return NotFound();
        var group = found.Group;
        (Name, Meets, ReportsTo) = (group.Name, group.Meets, group.ReportsTo);
        (Aliases, Remit) = (string.Join('\n', group.Aliases), string.Join('\n', group.Remit));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop) => ModelState.IsValid ? Said(await change.DoAsync(Id, Typed, Context, stop)) : Page();
}
