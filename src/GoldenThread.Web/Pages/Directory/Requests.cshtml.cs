using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Who has registered by themselves and waits for their organisation's yes .</summary>
[Needs(Right.ConfirmStaff), InArea(Area.People)]
public sealed class RequestsModel(ListJoins list, DecideJoin decide, SetRegistrations set, Visit visit) : PageModel
{
    public IReadOnlyList<ListJoins.Row> Rows { get; private set; } = [];

    public bool Approved { get; private set; }

    public bool MaySet => visit.Reach(Right.ManagePeople).All;

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostDecideAsync(Guid join, bool yes, CancellationToken stop)
    {
        if ((await decide.DoAsync(new(join, yes), visit.Reach(Right.ConfirmStaff), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/requests");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.AddModelError("", no.Words);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostSetAsync(bool approve, CancellationToken stop)
    {
        if (!MaySet) return NotFound();
        await set.DoAsync(approve, visit.Context, stop);
        return new SeeOther($"/{Slug}/people/requests");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Rows = await list.DoAsync(visit.Reach(Right.ConfirmStaff), visit.Context, stop);
        Approved = await set.AreApprovedAsync(visit.Context, stop);
        return Page();
    }
}
