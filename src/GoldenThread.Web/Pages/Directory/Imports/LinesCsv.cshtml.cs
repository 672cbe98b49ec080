using System.Text;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Imports;

/// <summary>The lines of a staff list as CSV: exactly those its page shows.</summary>
[Needs(Right.ImportPeople, Of = "people_import"), InArea(Area.People)]
public sealed class LinesCsvModel(ShowImport show, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? kind, CancellationToken stop)
    {
        var csv = new StringBuilder("\uFEFFrow,what,name,email,why,in detail\r\n");
        foreach (var line in await show.AllAsync(id, Names.FromCode<LineKind>(kind), visit.Context, stop))
            csv.Append(Csv.Line(line.Row == 0 ? "" : line.Row.ToString(System.Globalization.CultureInfo.InvariantCulture), ImportPageWords.Of(line.Kind), line.Name, line.Email, line.Words, string.Join("; ", ImportPageWords.Changes(line))));
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "staff-list.csv");
    }
}
