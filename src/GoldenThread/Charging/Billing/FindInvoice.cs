using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>One invoice with its lines, credit notes, payments and reminders.</summary>
public sealed class FindInvoice(Db db)
{
    public sealed record Found(Invoice Invoice, IReadOnlyList<InvoiceLine> Lines, IReadOnlyList<CreditNote> Credits, IReadOnlyList<Payment> Payments, IReadOnlyList<InvoiceReminder> Reminders)
    {
        public Money Credited => Credits.Aggregate(Money.Zero, (sum, c) => sum + c.Amount);

        public Money Paid => Payments.Aggregate(Money.Zero, (sum, p) => sum + p.Amount);

        public Money Left => Outstanding.Of(Invoice.Total, Credited, Paid);

        public InvoiceStanding On(DateOnly day) => Outstanding.On(day, Invoice.Total, Credited, Paid, Invoice.DueOn);
    }

    public async Task<Found?> DoAsync(Guid invoiceId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.InvoicesSeenBy(reach).AsNoTracking().SingleOrDefaultAsync(i => i.Id == invoiceId, stop) is not { } invoice) return null;
        return new(
            invoice,
            await db.InvoiceLines.AsNoTracking().Where(l => l.InvoiceId == invoiceId).OrderBy(l => l.Place).ToListAsync(stop),
            await db.CreditNotes.AsNoTracking().Where(n => n.InvoiceId == invoiceId).OrderBy(n => n.Sequence).ToListAsync(stop),
            await db.Payments.AsNoTracking().Where(p => p.InvoiceId == invoiceId).OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id).ToListAsync(stop),
            await db.InvoiceReminders.AsNoTracking().Where(r => r.InvoiceId == invoiceId).OrderBy(r => r.SentOn).ToListAsync(stop));
    }
}
