using GoldenThread.Charging.Billing;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>Invoices with what is left of them; for one organisation its statement. Finance issues here what is approved.</summary>
[Needs(Right.SeeCharges, ToPost = Right.DecideCharges), InArea(Area.Events)]
public sealed class InvoicesModel(ListInvoices list, ReadyToInvoice ready, IssueInvoice issue, ListAgencies agencies, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unpaid { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty]
    public string? PayerKey { get; set; }

    [BindProperty]
    public string? PurchaseOrder { get; set; }

    public ListInvoices.Found Found { get; private set; } = null!;

    public IReadOnlyList<ReadyToInvoice.Row> Ready { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<Choice> Payers => [.. Ready.Select(r => new Choice(r.PayerKey, $"{r.Name}: {r.Charges} {(r.Charges == 1 ? "charge" : "charges")}, {r.Sum}"))];

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayIssue => visit.May(Right.DecideCharges);

    public bool SeesAll => visit.Reach(Right.SeeCharges).All;

    public string? StatementOf => Agency is { } id ? Agencies.FirstOrDefault(a => a.Value == id.ToString())?.Words : null;

    public string YearStart => $"{FundingYear.Of(Today)}-04-01";

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrEmpty(PayerKey)) ModelState.AddModelError(nameof(PayerKey), "Choose who is invoiced");
        else if ((await issue.DoAsync(new(PayerKey, PurchaseOrder), visit.Context, stop)).Is(out var invoice, out var no)) return new SeeOther($"/{Slug}/charges/invoices/{invoice.Id}");
        else ModelState.Refuse(no);
        await ShowAsync(stop);
        return Page();
    }

    public string? At(string? cursor) => cursor is null ? null : Addresses.With($"/{Slug}/charges/invoices", (nameof(Agency), Agency?.ToString()), (nameof(Unpaid), Unpaid ? "true" : null), (nameof(Cursor), cursor));

    private async Task ShowAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page, 50);
        Found = await list.DoAsync(new(AgencyId: Agency, Unpaid: Unpaid, Page: page), visit.Reach(Right.SeeCharges), visit.Context, stop);
        if (MayIssue) Ready = await ready.DoAsync(visit.Context, stop);
        if (SeesAll) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 300)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
    }
}
