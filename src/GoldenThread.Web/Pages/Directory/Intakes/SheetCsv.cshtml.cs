using System.Text;
using GoldenThread.People;
using GoldenThread.People.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>The reconciliation sheet as CSV.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class SheetCsvModel(Reconcile reconcile, IEnumerable<ITakeIn> kinds, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var sheet = (await reconcile.DoAsync(visit.Context, stop)).Within(kind => visit.Reach(kinds.Named(kind)!.Right).All, visit.Reach(Right.ImportPeople).All);
        return File(Encoding.UTF8.GetBytes("\uFEFF" + IntakeWords.Csv(sheet)), "text/csv; charset=utf-8", "reconciliation-sheet.csv");
    }
}
