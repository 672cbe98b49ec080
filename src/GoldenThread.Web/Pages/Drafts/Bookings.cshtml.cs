using System.Text;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>The list behind the numbers of a replay; no person is named.</summary>
[Needs(Right.ManagePack)]
public sealed class BookingsModel(ReplayBookings replay, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int years, CancellationToken stop) =>
        await replay.DoAsync(new(id, years), visit.Context, stop) is { } found ? File(Encoding.UTF8.GetBytes(string.Concat(found.Csv())), "text/csv; charset=utf-8", "replay.csv") : NotFound();
}
