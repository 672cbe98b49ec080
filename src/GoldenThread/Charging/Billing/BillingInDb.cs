using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Reads about invoices that several operations share.</summary>
public static class BillingInDb
{
    /// <summary>What was issued, credited and paid of one invoice; null when it is not there.</summary>
    internal static async Task<Sums?> StandingOfAsync(this Db db, Guid invoiceId, CancellationToken stop) =>
        await db.Invoices.Where(i => i.Id == invoiceId).Select(i => new Sums(
            i.IssuedOn, i.DueOn, i.Total.Pence,
            db.CreditNotes.Where(n => n.InvoiceId == i.Id).Sum(n => n.Amount.Pence),
            db.Payments.Where(p => p.InvoiceId == i.Id).Sum(p => p.Amount.Pence))).SingleOrDefaultAsync(stop);

    /// <summary>The invoices within somebody's reach: all, those to their agencies, those to themselves.</summary>
    public static IQueryable<Invoice> InvoicesSeenBy(this Db db, Reach reach)
    {
        if (reach.All) return db.Invoices;
        var (me, agencies) = (reach.PersonId, reach.AgencyIds.ToList());
        var (self, any) = (reach.Self, agencies.Count > 0);
        return db.Invoices.Where(i => (self && i.PersonId == me) || (any && i.AgencyId != null && agencies.Contains(i.AgencyId.Value)) || (self && db.People.Any(p => p.Id == me && p.EmailKey == i.PayerEmail)));
    }

    internal sealed record Sums(DateOnly IssuedOn, DateOnly? DueOn, int TotalPence, int CreditedPence, int PaidPence)
    {
        public Money Total => new(TotalPence);

        public Money Credited => new(CreditedPence);

        public Money Paid => new(PaidPence);

        public Money Left => Outstanding.Of(Total, Credited, Paid);
    }
}
