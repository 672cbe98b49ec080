using System.Globalization;
using System.Text;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>The rows of a file of the earlier system as CSV, with what became of each and why: exactly those its page shows.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class LinesCsvModel(ShowIntake show, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? outcome, CancellationToken stop)
    {
        if (await show.DoAsync(id, visit.Context, stop) is not { } shown || !visit.Reach(shown.Kind.Right).All) return NotFound();
        var lines = await show.LinesAsync(id, Names.FromCode<IntakeOutcome>(outcome), new(0, PreviewIntake.MostRows), visit.Context, stop);
        var csv = new StringBuilder("\uFEFFrow,what,what becomes of it,why\r\n");
        foreach (var line in lines.Items)
            csv.Append(Csv.Line(line.Row.ToString(CultureInfo.InvariantCulture), line.About, IntakeWords.Of(line.Outcome, shown.Intake.State == ImportState.Applied), line.Words));
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", $"{shown.Kind.Kind}.csv");
    }
}
