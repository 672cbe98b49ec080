using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Invoices as far as somebody may see them, newest first; for one agency it is that agency's statement.</summary>
public sealed class ListInvoices(Db db)
{
    /// <param name="Unpaid">Only those with something left to pay.</param>
    public sealed record Request(int? Year = null, Guid? AgencyId = null, bool Unpaid = false, PageOf? Page = null);

    public sealed record Row(Guid Id, string Number, string PayerName, DateOnly IssuedOn, DateOnly? DueOn, string? PurchaseOrder, int TotalPence, int CreditedPence, int PaidPence, int Reminders)
    {
        public Money Total => new(TotalPence);

        public Money Credited => new(CreditedPence);

        public Money Paid => new(PaidPence);

        public Money Left => Outstanding.Of(Total, Credited, Paid);

        public InvoiceStanding On(DateOnly day) => Outstanding.On(day, Total, Credited, Paid, DueOn);
    }

    /// <param name="Invoiced">The sum of everything that fits, on all pages.</param>
    public sealed record Found(Paged<Row> Rows, Money Invoiced, Money Credited, Money Paid)
    {
        public Money Left => Outstanding.Of(Invoiced, Credited, Paid);
    }

    public async Task<Found> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var invoices = db.InvoicesSeenBy(reach).AsNoTracking();
        if (request.Year is { } year) invoices = invoices.Where(i => i.Year == year);
        if (request.AgencyId is { } agency) invoices = invoices.Where(i => i.AgencyId == agency);
        if (request.Unpaid)
            invoices = invoices.Where(i => i.Total.Pence > db.CreditNotes.Where(n => n.InvoiceId == i.Id).Sum(n => n.Amount.Pence) + db.Payments.Where(p => p.InvoiceId == i.Id).Sum(p => p.Amount.Pence));
        var invoiced = await invoices.SumAsync(i => i.Total.Pence, stop);
        var credited = await db.CreditNotes.Where(n => invoices.Any(i => i.Id == n.InvoiceId)).SumAsync(n => n.Amount.Pence, stop);
        var paid = await db.Payments.Where(p => invoices.Any(i => i.Id == p.InvoiceId)).SumAsync(p => p.Amount.Pence, stop);
        var rows = await invoices.OrderByDescending(i => i.Year).ThenByDescending(i => i.Sequence).Select(i => new Row(
                i.Id, i.Number, i.PayerName, i.IssuedOn, i.DueOn, i.PurchaseOrder, i.Total.Pence,
                db.CreditNotes.Where(n => n.InvoiceId == i.Id).Sum(n => n.Amount.Pence), db.Payments.Where(p => p.InvoiceId == i.Id).Sum(p => p.Amount.Pence), db.InvoiceReminders.Count(r => r.InvoiceId == i.Id)))
            .PageAsync(request.Page ?? PageOf.First, stop);
        return new(rows, new(invoiced), new(credited), new(paid));
    }
}
