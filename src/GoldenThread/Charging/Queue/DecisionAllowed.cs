using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging.Queue;

/// <summary>Whether an officer may decide so: once, with a reason, never more than was proposed, and a waiver only on a ground the policy knows, with what shows it .</summary>
public static class DecisionAllowed
{
    public static Refusal? Decide(Standing charge, DecideCharge.Request request, ChargingPolicy policy)
    {
        if (charge.State != ChargeState.Proposed) return ChargeRefusals.DecidedAlready(charge.State);
        if (request.Verdict == Verdict.Waive) return Waiver(request, policy, charge.PersonEmail);
        if (request.Verdict == Verdict.Reduce || charge.Decision == ChargeDecision.OfficerDecides)
        {
            if (request.Amount is not { } amount) return ChargeRefusals.AmountMissing(charge.AtMost);
            if (amount <= Money.Zero) return ChargeRefusals.AmountNotPositive;
            if (charge.AtMost > Money.Zero && amount > charge.AtMost) return ChargeRefusals.TooMuch(charge.AtMost);
            if (request.Verdict == Verdict.Reduce && charge.AtMost > Money.Zero && amount == charge.AtMost) return ChargeRefusals.NotReduced(charge.AtMost);
        }
        else if (request.Amount is { } said && said != charge.Proposed)
        {
            return ChargeRefusals.OtherAmount(charge.Proposed);
        }

        return charge.PayerKnown || request.Payer is not null ? null : ChargeRefusals.NobodyPays;
    }

    /// <summary>Where the policy names grounds, only they count; what shows them must be there, and nobody vouches for themselves.</summary>
    private static Refusal? Waiver(DecideCharge.Request request, ChargingPolicy policy, string? personEmail)
    {
        if (policy.Exemptions.Is(out var grounds) && (request.Ground is not { } ground || grounds.All(g => g.Reason != ground)))
            return ChargeRefusals.NoSuchGround(grounds.Select(g => g.Words ?? Names.Code(g.Reason).Replace('_', ' ')));
        if (!policy.ExemptionProof.IsSet && !policy.Exemptions.IsSet) return null;
        if (Typed.Clean(request.Evidence) is null) return ChargeRefusals.NoEvidence;
        if (Typed.Clean(request.VerifiedBy) is not { } vouches) return ChargeRefusals.NobodyVouches;
        return string.Equals(vouches, personEmail, StringComparison.OrdinalIgnoreCase) ? ChargeRefusals.OwnWord : null;
    }

    /// <summary>The charge as it stands when the decision is made.</summary>
    public sealed record Standing(ChargeState State, ChargeDecision Decision, Money Proposed, Money AtMost, bool PayerKnown, string? PersonEmail);
}

/// <summary>What an officer says to a proposed charge.</summary>
public enum Verdict
{
    Approve,
    Reduce,
    Waive,
}
