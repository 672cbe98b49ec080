using GoldenThread.Charging.Billing;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>An invoice as PDF or Word.</summary>
[Needs(Right.SeeCharges)]
public sealed class InvoiceFileModel(FindInvoice find, PaperFile files, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? format, CancellationToken stop) =>
        await find.DoAsync(id, visit.Reach(Right.SeeCharges), visit.Context, stop) is { } found
            ? await files.OfAsync(InvoicePaper.Of(found, visit.Partnership.Name, visit.Today), format, $"invoice-{found.Invoice.Number}", stop)
            : NotFound();
}
