using System.Text;
using GoldenThread.Charging.Billing;
using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>The same rows as a file.</summary>
[Needs(Right.SeeChargeFigures)]
public sealed class FiguresFileModel(ChargeFigures figures, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(DateOnly? from, DateOnly? until, CancellationToken stop)
    {
        var (first, last) = FiguresPeriod.Or(from, until, visit.Today);
        var rows = await figures.DoAsync(new(first, last), visit.Context, stop);
        return File(Encoding.UTF8.GetBytes(string.Concat(ChargeFigures.Csv(rows))), "text/csv; charset=utf-8", "charges.csv");
    }
}
