using GoldenThread.Charging.Queue;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>Who has lost so many places that the policy answers with more than a charge; what follows is decided by people.</summary>
[Needs(Right.DecideCharges), InArea(Area.Events)]
public sealed class RepeatsModel(SeeSanctions see, Visit visit) : PageModel
{
    public SeeSanctions.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop) => Found = await see.DoAsync(visit.Context, stop);
}
