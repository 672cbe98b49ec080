using GoldenThread.Data;

namespace GoldenThread.Charging.Billing;

/// <summary>Notes that money for an invoice has come in.</summary>
public sealed class RecordPayment(Db db)
{
    public sealed record Request(Guid InvoiceId, Money Amount, DateOnly ReceivedOn, string? Reference = null);

    public async Task<Result<Payment>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reference = typed.May("reference", request.Reference, 100);
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.StandingOfAsync(request.InvoiceId, stop) is not { } standing) return Refusal.NotThere;
        if (typed.No is { } unclear) return unclear;
        if (request.Amount <= Money.Zero) return BillingRefusals.NotPositive;
        if (request.ReceivedOn > context.Today) return BillingRefusals.InTheFuture("receivedOn");
        if (request.ReceivedOn < standing.IssuedOn) return BillingRefusals.BeforeIssue;
        if (request.Amount > standing.Left) return BillingRefusals.MoreThanLeft(standing.Left);

        var payment = new Payment
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            InvoiceId = request.InvoiceId,
            ReceivedOn = request.ReceivedOn,
            Reference = reference,
            RecordedById = context.PersonId ?? throw new InvalidOperationException("Somebody records a payment."),
            RecordedAt = context.Now,
        }.For(request.Amount);
        db.Add(payment);
        db.Note(context, "payment recorded", "invoice", request.InvoiceId, null, ("amount", null, payment.Amount.ToString()));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return payment;
    }
}
