using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Puts everything approved for one payer on an invoice. Numbers follow each other without gaps in each partnership and year, however many officers issue at once.</summary>
public sealed class IssueInvoice(Db db, PackInForce packs, SiteAddress site)
{
    public sealed record Request(string PayerKey, string? PurchaseOrder = null);

    public async Task<Result<Invoice>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var order = typed.May("purchaseOrder", request.PurchaseOrder, 60);
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        // First the lock, then what is counted: two officers wait for each other here.
        await db.LockPartnershipAsync(stop);
        var charges = await db.Charges.Where(c => c.PayerKey == request.PayerKey && c.State == ChargeState.Approved).OrderBy(c => c.HappenedOn).ThenBy(c => c.Id).ToListAsync(stop);
        if (charges.Count == 0) return BillingRefusals.NothingToInvoice;

        var year = FundingYear.Of(context.Today);
        var sequence = (await db.Invoices.Where(i => i.Year == year).MaxAsync(i => (int?)i.Sequence, stop) ?? 0) + 1;
        var first = charges[0];
        var payer = first.Payer!.Value;
        var people = await NamesAsync([.. charges.Select(c => c.PersonId)], stop);
        var policy = (await packs.TodayAsync(context, stop))?.Pack.Charging;
        var invoice = new Invoice
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Year = year,
            Sequence = sequence,
            Number = Invoice.NumberOf(year, sequence),
            Payer = payer,
            PayerKey = request.PayerKey,
            PayerName = await NameAsync(first, payer, people, stop),
            PayerEmail = first.PayerEmail,
            AgencyId = payer == Payer.Person ? null : first.AgencyId,
            PersonId = payer == Payer.Person ? first.PersonId : null,
            PurchaseOrder = order,
            IssuedOn = context.Today,
            DueOn = Due(policy, context.Today),
            IssuedById = context.PersonId ?? throw new InvalidOperationException("Somebody issues an invoice."),
            IssuedAt = context.Now,
        }.For(charges.Aggregate(Money.Zero, (sum, c) => sum + c.Amount));
        db.Add(invoice);
        // The invoice before what points at it.
        await db.SaveChangesAsync(stop);
        for (var i = 0; i < charges.Count; i++)
        {
            db.Add(new InvoiceLine
            {
                PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), InvoiceId = invoice.Id, ChargeId = charges[i].Id, Place = i + 1,
                Words = InvoiceWords.Line(charges[i], people[charges[i].PersonId]),
            }.For(charges[i].Amount));
            charges[i].PutOn(invoice.Id);
        }

        db.Note(context, "invoice issued", invoice, null, ("number", null, invoice.Number), ("total", null, invoice.Total.ToString()));
        await SendAsync(invoice, context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return invoice;
    }

    private async Task SendAsync(Invoice invoice, OperationContext context, CancellationToken stop)
    {
        if (invoice.PayerEmail is not { } to) return;
        var here = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Name, p.Slug }).SingleAsync(stop);
        db.Add(new Letter().Say($"An invoice of {here.Name} for missed or attended training.")
            .Facts(("Invoice", invoice.Number), ("Total", invoice.Total.ToString()), ("Purchase order", invoice.PurchaseOrder), ("Pay by", invoice.DueOn is { } due ? London.SayShort(due) : null))
            .Link("See and print the invoice", site.For($"/{here.Slug}/charges/invoices/{invoice.Id}")).Say(here.Name)
            .To(context, to, $"Invoice {invoice.Number}", invoice));
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FirstName + " " + p.LastName, stop);

    private async Task<string> NameAsync(Charge charge, Payer payer, Dictionary<Guid, string> people, CancellationToken stop)
    {
        if (payer == Payer.Person) return people[charge.PersonId];
        var agency = await db.Agencies.Where(a => a.Id == charge.AgencyId).Select(a => a.Name).SingleOrDefaultAsync(stop);
        return payer == Payer.Organisation ? agency! : agency is null ? charge.PayerEmail! : $"{charge.PayerEmail}, {agency}";
    }

    private static DateOnly? Due(ChargingPolicy? policy, DateOnly issued) =>
        policy is not null && policy.Invoice.Is(out var timing) && timing.PayWithin.Is(out var within) ? within.After(issued, BankHolidays.England) : null;
}
