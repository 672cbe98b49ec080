using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>What was invoiced, credited and paid between two days, line by line, in the columns a finance system asks for.</summary>
public sealed class ExportJournal(Db db)
{
    public sealed record Request(DateOnly From, DateOnly Until, string? Columns = null);

    public async Task<Result<IReadOnlyList<string>>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!Journal.Read(request.Columns ?? Journal.Usual).Is(out var columns, out var no)) return no;
        await using var work = await db.ReadAsync(context, stop);
        var lines = await (
            from l in db.InvoiceLines
            join i in db.Invoices on l.InvoiceId equals i.Id
            where i.IssuedOn >= request.From && i.IssuedOn <= request.Until
            orderby i.Year, i.Sequence, l.Place
            select new Journal.Entry(i.IssuedOn, i.Number, "invoice", i.PayerName, i.PayerEmail, i.PurchaseOrder, l.Words, l.Amount.Pence, i.DueOn)).ToListAsync(stop);
        var credits = await (
            from n in db.CreditNotes
            join i in db.Invoices on n.InvoiceId equals i.Id
            where n.IssuedOn >= request.From && n.IssuedOn <= request.Until
            orderby n.Year, n.Sequence
            select new Journal.Entry(n.IssuedOn, n.Number, "credit_note", i.PayerName, i.PayerEmail, i.PurchaseOrder, i.Number + ": " + n.Reason, -n.Amount.Pence, null)).ToListAsync(stop);
        var payments = await (
            from p in db.Payments
            join i in db.Invoices on p.InvoiceId equals i.Id
            where p.ReceivedOn >= request.From && p.ReceivedOn <= request.Until
            orderby p.ReceivedOn, p.Id
            select new Journal.Entry(p.ReceivedOn, i.Number, "payment", i.PayerName, i.PayerEmail, i.PurchaseOrder, p.Reference ?? "", -p.Amount.Pence, null)).ToListAsync(stop);
        return Journal.Write(columns, lines.Concat(credits).Concat(payments)).ToList();
    }
}
