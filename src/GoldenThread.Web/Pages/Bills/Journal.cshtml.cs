using System.ComponentModel.DataAnnotations;
using System.Text;
using GoldenThread.Charging.Billing;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>The journal for a finance system, in the columns it asks for.</summary>
[Needs(Right.DecideCharges)]
public sealed class JournalModel(ExportJournal export, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Columns { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Download { get; set; }

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (ModelState.IsValid && !Download)
        {
            Columns ??= Journal.Usual;
            From ??= new(FundingYear.Of(visit.Today), 4, 1);
            Until ??= visit.Today;
        }

        if (!Download || !ModelState.IsValid) return Page();
        if (From is null || Until is null || From > Until)
        {
            ModelState.AddModelError(nameof(From), "Enter two days, the earlier one first");
            return Page();
        }

        if ((await export.DoAsync(new(From.Value, Until.Value, Columns), visit.Context, stop)).Is(out var lines, out var no)) return new FileContentResult(Encoding.UTF8.GetBytes(string.Concat(lines)), "text/csv; charset=utf-8") { FileDownloadName = "journal.csv" };
        ModelState.Refuse(no);
        return Page();
    }
}
