using GoldenThread.Charging.Billing;
using GoldenThread.Web.Documents;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>An invoice to be sent and filed: as it was issued, with what was credited and paid since.</summary>
internal static class InvoicePaper
{
    public static Paper Of(FindInvoice.Found found, string partnership, DateOnly today)
    {
        var invoice = found.Invoice;
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            .. found.Lines.Select(l => (IReadOnlyList<string>)[l.Words, l.Amount.ToString()]),
            ["Total", invoice.Total.ToString()],
            .. found.Credits.Select(c => (IReadOnlyList<string>)[$"Credit note {c.Number}, {London.SayShort(c.IssuedOn)}: {c.Reason}", $"−{c.Amount}"]),
            .. found.Payments.Select(p => (IReadOnlyList<string>)[$"Paid on {London.SayShort(p.ReceivedOn)}", $"−{p.Amount}"]),
            ["Left to pay", found.Left.ToString()],
        ];
        return new Paper($"Invoice {invoice.Number}", partnership)
            .Facts(
                ("To", invoice.PayerName),
                ("Issued", London.Say(invoice.IssuedOn)),
                ("Pay by", invoice.DueOn is { } due ? London.Say(due) : "No term of payment is set by this partnership"),
                ("Purchase order", invoice.PurchaseOrder),
                ("Where it stands", $"{BillWords.Standing(found.On(today))}, {London.SayShort(today)}"))
            .Table("What is charged", ["What for", "Amount"], rows, 1);
    }
}
