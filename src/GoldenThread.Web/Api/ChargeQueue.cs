using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>The queue of charges: what is proposed and decided, and an officer's decision on one.</summary>
internal static class ChargeQueueApi
{
    public static void MapChargeQueue(this RouteGroupBuilder api)
    {
        var charges = api.MapGroup("/charges").WithTags("Charging");
        charges.MapGet("/", ListAsync).Needs(Right.SeeCharges).WithSummary("The charges within your reach, what waits for a decision first.");
        charges.MapGet("/{id:guid}", async (Guid id, FindCharge find, Visit visit, CancellationToken stop) => Answers.Found(await find.DoAsync(id, visit.Context, stop) is { } found ? Shown.Of(found) : null))
            .Needs(Right.SeeCharges, of: "charge").WithSummary("One charge: what was proposed and why, and what was decided.");
        charges.MapPost("/{id:guid}/decide", async (Guid id, Sent sent, DecideCharge decide, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await decide.DoAsync(sent.Request(id), visit.Context, stop), c => Decided.Of(c)))
            .Needs(Right.DecideCharges, of: "charge").WithSummary("Approves, reduces or waives a proposed charge, with the reason.");
    }

    private static async Task<IResult> ListAsync(Code<ChargeState>? state, Code<ChargeCode>? code, Guid? agency, DateOnly? from, DateOnly? until, Asked asked, ListCharges list, Visit visit, CancellationToken stop) =>
        Answers.List((await list.DoAsync(new(state?.Value, code?.Value, agency, From: from, Until: until, Page: asked.Page), visit.Reach(Right.SeeCharges), visit.Context, stop)).Rows.Select(Listed.Of));

    private sealed record Sent
    {
        public required Verdict Verdict { get; init; }

        public required string Reason { get; init; }

        public int? AmountPence { get; init; }

        public ExemptionReason? Ground { get; init; }

        public string? Evidence { get; init; }

        public string? VerifiedBy { get; init; }

        public Payer? Payer { get; init; }

        public DecideCharge.Request Request(Guid id) => new(id, Verdict, Reason) { Amount = AmountPence is { } pence ? new(pence) : null, Ground = Ground, Evidence = Evidence, VerifiedBy = VerifiedBy, Payer = Payer };
    }

    private sealed record Listed(Guid Id, string About, DateOnly On, ChargeCode Code, ChargeDecision Decision, ChargeState State, Money ProposedPence, Money UpToPence, Money AmountPence, string? Agency, bool Contested)
    {
        public static Listed Of(ListCharges.Row row) => new(row.Id, row.OriginLabel, row.HappenedOn, row.Code, row.Decision, row.State, row.Proposed, row.AtMost, row.Amount, row.Agency, row.Contested);
    }

    private sealed record Shown(Guid Id, string About, DateOnly On, ChargeCode Code, ChargeDecision Decision, ChargeState State, Guid PersonId, Guid? AgencyId, Money ProposedPence, Money UpToPence, Money AmountPence, string Why, string Policy, Payer? Payer, string? Reason, string? Invoice, bool Contested)
    {
        public static Shown Of(FindCharge.Found found)
        {
            var c = found.Charge;
            return new(c.Id, c.OriginLabel, c.HappenedOn, c.Code, c.Decision, c.State, c.PersonId, c.AgencyId, c.Proposed, c.AtMost, c.Amount, c.Why, found.PolicyVersion, c.Payer, c.Reason, found.InvoiceNumber, c.IsContested);
        }
    }

    private sealed record Decided(Guid Id, ChargeState State, Money AmountPence, string? Reason)
    {
        public static Decided Of(Charge charge) => new(charge.Id, charge.State, charge.Amount, charge.Reason);
    }
}
