using GoldenThread.Charging.Queue;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV5: an invoice is the sum of its lines, every line is a charge of that amount, every charge has its cause, numbers have no gap, and nothing is taken back or paid beyond what was asked.</summary>
public sealed class MoneyAddsUp() : Invariant("INV5", "Every invoice is the sum of its charges, each with its cause; numbers have no gaps; credit notes stay.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var breaches = new List<string>();
        var sums = await db.Invoices.Select(i => new
        {
            i.Number, Total = i.Total.Pence, Lines = db.InvoiceLines.Where(l => l.InvoiceId == i.Id).Sum(l => l.Amount.Pence),
            Credited = db.CreditNotes.Where(n => n.InvoiceId == i.Id).Sum(n => n.Amount.Pence), Paid = db.Payments.Where(p => p.InvoiceId == i.Id).Sum(p => p.Amount.Pence),
        }).Where(i => i.Total != i.Lines || i.Credited > i.Total || i.Paid > i.Total || i.Total <= 0).ToListAsync(stop);
        breaches.AddRange(sums.Select(i => $"Invoice {i.Number} is {i.Total} pence, its lines {i.Lines}, credited {i.Credited}, paid {i.Paid}."));

        var lines = await (
            from l in db.InvoiceLines
            join c in db.Charges on l.ChargeId equals c.Id
            where l.Amount.Pence != c.Amount.Pence || c.InvoiceId != l.InvoiceId || c.State != ChargeState.Invoiced
            select l.Id).ToListAsync(stop);
        breaches.AddRange(lines.Select(id => $"Line {id} of an invoice differs from its charge."));
        var loose = await db.Charges.Where(c => (c.State == ChargeState.Invoiced) != (c.InvoiceId != null) || (c.InvoiceId != null && !db.InvoiceLines.Any(l => l.ChargeId == c.Id))).Select(c => c.Id).ToListAsync(stop);
        breaches.AddRange(loose.Select(id => $"Charge {id} and its invoice do not know each other."));
        var amounts = await db.Charges.Where(c => c.Amount.Pence < 0 || (c.AtMost.Pence > 0 && c.Amount.Pence > c.AtMost.Pence) || (c.State == ChargeState.Waived && c.Amount.Pence != 0)).Select(c => c.Id).ToListAsync(stop);
        breaches.AddRange(amounts.Select(id => $"Charge {id} is below nothing, above what was proposed, or waived and not nothing."));
        var causeless = await db.Charges.Where(c => c.OriginKind == "booking" && !db.Bookings.Any(b => b.Id == c.OriginId)).Select(c => c.Id).ToListAsync(stop);
        breaches.AddRange(causeless.Select(id => $"Charge {id} has no booking that caused it."));
        var unlearnt = await db.Charges.Where(c => c.OriginKind == "enrolment" && !db.Enrolments.Any(e => e.Id == c.OriginId)).Select(c => c.Id).ToListAsync(stop);
        breaches.AddRange(unlearnt.Select(id => $"Charge {id} has no enrolment that caused it."));
        breaches.AddRange(Gaps("Invoices", await db.Invoices.Select(i => new Numbered(i.Year, i.Sequence)).ToListAsync(stop)));
        breaches.AddRange(Gaps("Credit notes", await db.CreditNotes.Select(n => new Numbered(n.Year, n.Sequence)).ToListAsync(stop)));
        return breaches;
    }

    private static IEnumerable<string> Gaps(string what, List<Numbered> numbers) =>
        numbers.GroupBy(n => n.Year).Where(g => g.Max(n => n.Sequence) != g.Count()).Select(g => $"{what} of {g.Key}: {g.Count()} up to number {g.Max(n => n.Sequence)}.");

    private sealed record Numbered(int Year, int Sequence);
}
