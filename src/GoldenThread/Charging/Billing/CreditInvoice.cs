using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Takes back a part or all of an invoice with a credit note; neither is ever deleted.</summary>
public sealed class CreditInvoice(Db db)
{
    public sealed record Request(Guid InvoiceId, Money Amount, string? Reason);

    public async Task<Result<CreditNote>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("reason", request.Reason, 1000, "Say why it is credited; the payer reads it.");
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.StandingOfAsync(request.InvoiceId, stop) is not { } standing) return Refusal.NotThere;
        if (typed.No is { } unclear) return unclear;
        if (request.Amount <= Money.Zero) return BillingRefusals.NotPositive;
        // What was paid can be credited too: then it is owed back.
        if (request.Amount > standing.Total - standing.Credited) return BillingRefusals.MoreThanLeft(standing.Total - standing.Credited);

        var year = FundingYear.Of(context.Today);
        var sequence = (await db.CreditNotes.Where(n => n.Year == year).MaxAsync(n => (int?)n.Sequence, stop) ?? 0) + 1;
        var note = new CreditNote
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            InvoiceId = request.InvoiceId,
            Year = year,
            Sequence = sequence,
            Number = $"C{Invoice.NumberOf(year, sequence)}",
            Reason = reason,
            IssuedOn = context.Today,
            IssuedById = context.PersonId ?? throw new InvalidOperationException("Somebody credits an invoice."),
            IssuedAt = context.Now,
        }.For(request.Amount);
        db.Add(note);
        db.Note(context, "invoice credited", "invoice", request.InvoiceId, reason, ("credit_note", null, note.Number), ("amount", null, note.Amount.ToString()));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return note;
    }
}
