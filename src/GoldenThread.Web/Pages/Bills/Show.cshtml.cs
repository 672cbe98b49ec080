using GoldenThread.Charging.Queue;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>One charge: why it is proposed, how to object, and what an officer decides .</summary>
[Needs(Right.SeeCharges, Of = "charge"), InArea(Area.Events)]
public sealed class ShowModel(FindCharge find, ContestCharge contest, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Objection { get; set; }

    public FindCharge.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool MayDecide => visit.May(Right.DecideCharges) && Found.Charge.State == ChargeState.Proposed;

    public bool MayObject => Found.Charge.State is ChargeState.Proposed or ChargeState.Approved;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if ((await contest.DoAsync(new(Id, Objection), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/charges/{Id}");
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
