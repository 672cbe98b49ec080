using System.ComponentModel.DataAnnotations;
using GoldenThread.Charging.Billing;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>One invoice, laid out to be printed; finance notes payments, credits and reminds.</summary>
[Needs(Right.SeeCharges, ToPost = Right.DecideCharges), InArea(Area.Events)]
public sealed class InvoiceModel(FindInvoice find, CreditInvoice credit, RecordPayment pay, RemindOfInvoice remind, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty, Display(Name = "The day it came in")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FindInvoice.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Partnership => visit.Partnership.Name;

    public DateOnly Today => visit.Today;

    public bool MayWork => visit.May(Right.DecideCharges);

    public Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        ReceivedOn = Today;
        return ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        var amount = BillWords.Read(Amount);
        if (what is "pay" or "credit" && amount is null) ModelState.AddModelError(nameof(Amount), "Enter pounds and whole pence, for example 25 or 12.50");
        if (what is "pay" && ReceivedOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(ReceivedOn), "Enter the day it came in");
        if (!ModelState.IsValid) return await ShowAsync(stop);
        Refusal? no = what switch
        {
            "pay" => (await pay.DoAsync(new(Id, amount!.Value, ReceivedOn!.Value, Reference), visit.Context, stop)).No,
            "credit" => (await credit.DoAsync(new(Id, amount!.Value, Reason), visit.Context, stop)).No,
            "remind" => (await remind.DoAsync(Id, visit.Context, stop)).No,
            _ => null,
        };
        if (no is null) return new SeeOther($"/{Slug}/charges/invoices/{Id}");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Reach(Right.SeeCharges), visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
