using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Registers;

/// <summary>The register on paper, for a room without a connection: a line for each person, and empty lines for those who come without a place. A protected person is "1 person".</summary>
[Needs(Right.TakeRegister, Of = "session", Id = "id"), InArea(Area.Events)]
public sealed class SheetModel(RegisterSheet registerSheet, Visit visit) : PageModel
{
    public RegisterSheet.Sheet Sheet { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string PartnershipName => visit.Partnership.Name;

    public IReadOnlyList<RegisterSheet.Row> Rows => [.. Sheet.Rows.Where(r => !r.PassedOn)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await registerSheet.OfAsync(id, visit.Context, stop) is not { } sheet) return NotFound();
        Sheet = sheet;
        return Page();
    }
}
