namespace GoldenThread.Charging.Queue;

/// <summary>The mails about a charge, in words: what is proposed, why, and how to object; then what was decided. Never a threat, never a word of anybody's reasons.</summary>
internal sealed class ChargeLetters(string partnership, string slug, SiteAddress site)
{
    public Letter Proposed(Charge charge) => Signed(charge.Decision == ChargeDecision.Automatic
        ? new Letter().Say($"A fee of {charge.Amount} is due for the place on {charge.OriginLabel}.")
            .Facts(("When", London.SayShort(charge.HappenedOn)), ("Why", charge.Why), ("Reference", Reference(charge)))
            .Say("An invoice follows. If you think this is wrong, say so before that and an officer looks at it.")
            .Link("See the fee, or object", Link(charge))
        : new Letter().Say($"A charge {Amount(charge)} is proposed for {charge.OriginLabel}. Nothing is charged before an officer has looked at it.")
            .Facts(("When", London.SayShort(charge.HappenedOn)), ("Why", charge.Why), ("Reference", Reference(charge)))
            .Say("If you think this is wrong, or there was a reason, say so until an officer has decided. A line manager can object too and confirm a reason in writing.")
            .Link("See the charge, or object", Link(charge)));

    public Letter Withdrawn(Charge charge) => Signed(new Letter()
        .Say($"The charge proposed for {charge.OriginLabel} has been withdrawn, because the record was put right. Nothing is charged.")
        .Facts(("Reference", Reference(charge))));

    public Letter Decided(Charge charge) => Signed(new Letter()
        .Say(charge.State == ChargeState.Waived
            ? $"The charge for {charge.OriginLabel} has been waived. Nothing is charged."
            : $"An officer has decided on the charge for {charge.OriginLabel}: {charge.Amount}.")
        .Facts(("When", London.SayShort(charge.HappenedOn)), ("Decided because", charge.State == ChargeState.Waived ? null : charge.Reason), ("Reference", Reference(charge)))
        .Link("See the charge", Link(charge)));

    /// <summary>The person and the manager, each once.</summary>
    public static IEnumerable<string> To(string? person, string? manager) =>
        new[] { person, manager }.OfType<string>().DistinctBy(a => a.ToLowerInvariant());

    private static string Amount(Charge charge) => charge switch
    {
        { Decision: ChargeDecision.Proposed } => $"of {charge.Proposed}",
        { AtMost.Pence: > 0 } => $"of up to {charge.AtMost}",
        _ => "whose amount an officer decides",
    };

    /// <summary>What people say on the telephone: the last eight figures of its number.</summary>
    private static string Reference(Charge charge) => ChargeReference.Of(charge.Id);

    private string Link(Charge charge) => site.For($"/{slug}/charges/{charge.Id}");

    private Letter Signed(Letter letter) => letter.Say(partnership);
}

/// <summary>How a charge is called on the telephone.</summary>
public static class ChargeReference
{
    public static string Of(Guid id) => id.ToString("N")[24..].ToUpperInvariant();
}
