using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Reminds the payer of an invoice that is not paid, at most once a day; when to remind is the officer's choice, because no policy sets it.</summary>
public sealed class RemindOfInvoice(Db db, SiteAddress site)
{
    public async Task<Result<InvoiceReminder>> DoAsync(Guid invoiceId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.StandingOfAsync(invoiceId, stop) is not { } standing) return Refusal.NotThere;
        var invoice = await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == invoiceId, stop);
        if (standing.Left <= Money.Zero) return BillingRefusals.NotOverdue;
        if (invoice.PayerEmail is not { } to) return BillingRefusals.NoAddress;
        if (await db.InvoiceReminders.AnyAsync(r => r.InvoiceId == invoiceId && r.SentOn == context.Today, stop)) return BillingRefusals.RemindedToday;

        var reminder = new InvoiceReminder { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), InvoiceId = invoiceId, SentOn = context.Today, SentById = context.PersonId ?? throw new InvalidOperationException("Somebody reminds.") };
        db.Add(reminder);
        var here = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Name, p.Slug }).SingleAsync(stop);
        db.Add(new Letter().Say($"Invoice {invoice.Number} of {London.SayShort(invoice.IssuedOn)} is not paid yet. If it has been paid in the meantime, please take no notice of this.")
            .Facts(("Left to pay", standing.Left.ToString()), ("It was due on", invoice.DueOn is { } due ? London.SayShort(due) : null))
            .Link("See and print the invoice", site.For($"/{here.Slug}/charges/invoices/{invoiceId}")).Say(here.Name)
            .To(context, to, $"Reminder: invoice {invoice.Number}", invoice));
        db.Note(context, "invoice reminded", invoice);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return reminder;
    }
}
