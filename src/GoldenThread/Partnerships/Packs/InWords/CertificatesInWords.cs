namespace GoldenThread.Partnerships.Packs.InWords;

/// <summary>What earns a certificate, in plain sentences (R-147 to R-149).</summary>
public static class CertificatesInWords
{
    public static PolicyWords Of(CertificatePolicy policy) => new("When do I get a certificate?", [.. Lines(policy)]);

    private static IEnumerable<PolicyLine> Lines(CertificatePolicy policy)
    {
        yield return BookingInWords.Say(policy.Issued, "When it is given");
        yield return policy.Condition.IsSet
            ? PolicyLine.Of(policy.Condition, c => c == CertificateCondition.EvaluationFormReturned ? "It is released when the evaluation form is returned" : "It needs full attendance", "")
            // What happens without a rule is the product's own, and said to be.
            : PolicyLine.Open(policy.Condition, "What it depends on") is var open ? open with { Text = $"{open.Text}; here full attendance earns one" } : open;
        yield return PolicyLine.Of(policy.WithheldWhen, who => $"There is none for whoever {string.Join(" or ", who.Select(Say))}", "When it is withheld");
        if (policy.OfficerOverride.IsSet) yield return PolicyLine.Of(policy.OfficerOverride, may => may ? "The partnership’s team can release it without the form" : "Nobody releases it without the form", "");
        yield return PolicyLine.Of(policy.RenewalShown, shown => shown ? "It says until when it is good" : "It does not say until when it is good", "Whether it says until when it is good");
    }

    private static string Say(WithheldWhen when) => when switch
    {
        WithheldWhen.LeftEarly => "leaves early",
        WithheldWhen.TurnedAway => "comes too late and is turned away",
        WithheldWhen.AbsentPart => "misses a part",
        _ => "does not come",
    };
}
