using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>An officer approves, reduces or waives a proposed charge, with a reason. Of two officers the second is told that it has been decided.</summary>
public sealed class DecideCharge(Db db, PackInForce packs, SiteAddress site)
{
    public sealed record Request(Guid ChargeId, Verdict Verdict, string? Reason)
    {
        /// <summary>What is to be charged, where it is reduced or an officer sets it.</summary>
        public Money? Amount { get; init; }

        /// <summary>The ground of a waiver.</summary>
        public ExemptionReason? Ground { get; init; }

        public string? Evidence { get; init; }

        /// <summary>The manager who confirms it, by name or address.</summary>
        public string? VerifiedBy { get; init; }

        /// <summary>Who pays, where the policy does not say.</summary>
        public Payer? Payer { get; init; }
    }

    public async Task<Result<Charge>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("reason", request.Reason, 1000, "Say why you decide so; it stays beside the charge.");
        var evidence = typed.May("evidence", request.Evidence, 4000);
        var verifiedBy = typed.May("verifiedBy", request.VerifiedBy, 200);
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Charge>(request.ChargeId, stop)) return Refusal.NotThere;
        var charge = await db.Charges.SingleAsync(c => c.Id == request.ChargeId, stop);
        if (typed.No is { } unclear) return unclear;
        if (await NoAsync(charge, request, context, stop) is { } no) return no;

        if (request.Payer is { } payer && charge.PayerKey is null)
        {
            var asked = WhoPays.Ask(payer, await PartyAsync(charge, stop));
            if (asked.Key is null) return ChargeRefusals.NobodyPays;
            charge.PayableBy(asked.Payer, asked.Email, asked.Key);
        }

        if (request.Verdict == Verdict.Waive) charge.Waive(context, reason, request.Ground, evidence, verifiedBy);
        else charge.Approve(context, request.Amount ?? charge.Proposed, reason);
        db.Note(context, Did(request.Verdict), charge, reason, ("amount", charge.AtMost.ToString(), charge.Amount.ToString()));
        await TellAsync(charge, context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return charge;
    }

    /// <summary>The no that a decision would meet, asked for a preview; nothing is locked and nothing changes.</summary>
    internal async Task<Refusal?> NoAsync(Charge charge, Request request, OperationContext context, CancellationToken stop)
    {
        var policy = (await packs.VersionAsync(charge.PackVersionId, context, stop))!.Pack.Charging;
        var email = await db.People.Where(p => p.Id == charge.PersonId).Select(p => p.Email).SingleAsync(stop);
        return DecisionAllowed.Decide(new(charge.State, charge.Decision, charge.Proposed, charge.AtMost, charge.PayerKey is not null, email), request, policy);
    }

    private static string Did(Verdict verdict) => verdict switch { Verdict.Approve => "charge approved", Verdict.Reduce => "charge reduced", _ => "charge waived" };

    private async Task<WhoPays.Party> PartyAsync(Charge charge, CancellationToken stop)
    {
        var email = await db.People.Where(p => p.Id == charge.PersonId).Select(p => p.Email).SingleAsync(stop);
        return new(charge.PersonId, email, charge.AgencyId, charge.ManagerEmail, charge.ManagerEmail);
    }

    private async Task TellAsync(Charge charge, OperationContext context, CancellationToken stop)
    {
        var letters = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new ChargeLetters(p.Name, p.Slug, site)).SingleAsync(stop);
        var email = await db.People.Where(p => p.Id == charge.PersonId).Select(p => p.Email).SingleAsync(stop);
        foreach (var to in ChargeLetters.To(email, charge.ManagerEmail)) db.Add(letters.Decided(charge).To(context, to, $"Decided: {charge.OriginLabel}", charge));
    }
}
