using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>Changes a need's owner, priority, groups, agencies or words.</summary>
[Needs(Right.RaiseNeed, Of = "need"), InArea(Area.Assure)]
public sealed class ChangeModel(ChangeNeed change, FindNeed find, PackInForce packs, ChooseAgencies choose, PersonByEmail people, Visit visit) : NeedForm(packs, choose, people, visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string NoSource => "Choose a source";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, new() { All = true }, Context, stop) is not { } found) return NotFound();
        var need = found.Need;
        (Title, Source, Theme, Evidence, Priority) = (need.Title, need.Source, need.Theme, need.Evidence, need.Priority);
        StaffGroups = [.. need.StaffGroups];
        AgencyIds = [.. found.Agencies.Select(a => a.Id)];
        OwnerEmail = found.OwnerEmail;
        return await ShowAsync(stop);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => SaveAsync(text => change.DoAsync(Id, text, Context, stop), stop);
}
