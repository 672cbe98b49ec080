namespace GoldenThread.Charging.Queue;

/// <summary>Every no about deciding and objecting, in the words people read.</summary>
internal static class ChargeRefusals
{
    public static Refusal DecidedAlready(ChargeState state) => new("decided_already", state switch
    {
        ChargeState.Approved => "Somebody has approved this charge already. Look at it again before you do anything else.",
        ChargeState.Waived => "Somebody has waived this charge already. Look at it again before you do anything else.",
        ChargeState.Invoiced => "This charge stands on an invoice. What is wrong with it is put right with a credit note.",
        _ => "This charge was withdrawn, because the record was put right. There is nothing to decide.",
    });

    public static Refusal AmountMissing(Money most) =>
        new Refusal("amount_missing", most > Money.Zero ? $"Enter what is to be charged: up to {most}." : "Enter what is to be charged.", RefusalKind.Rule).At("amount");

    public static Refusal AmountNotPositive { get; } = new Refusal("amount_not_positive", "A charge is more than nothing. To charge nothing, waive it with a reason.", RefusalKind.Rule).At("amount");

    public static Refusal TooMuch(Money most) => new Refusal("too_much", $"The policy allows {most} at most. Enter that or less.", RefusalKind.Rule).At("amount");

    public static Refusal NotReduced(Money proposed) => new Refusal("not_reduced", $"{proposed} is what was proposed. Enter less, or approve it.", RefusalKind.Rule).At("amount");

    public static Refusal OtherAmount(Money proposed) => new Refusal("other_amount", $"The policy says {proposed}. To charge less, reduce it.", RefusalKind.Rule).At("amount");

    public static Refusal NobodyPays { get; } = new Refusal("payer_not_set", "This partnership’s policy does not say who pays. Choose who does.", RefusalKind.Rule).At("payer");

    public static Refusal NoSuchGround(IEnumerable<string> known) =>
        new Refusal("no_such_ground", $"This partnership waives a charge only for: {string.Join("; ", known)}. Choose one of these.", RefusalKind.Rule).At("ground");

    public static Refusal NoEvidence { get; } = new Refusal("no_evidence", "Copy here what the line manager wrote, or say where it is kept. Without it the reason does not count.", RefusalKind.Rule).At("evidence");

    public static Refusal NobodyVouches { get; } = new Refusal("nobody_vouches", "Name the manager who confirms the reason.", RefusalKind.Rule).At("verifiedBy");

    public static Refusal OwnWord { get; } = new Refusal("own_word", "Nobody confirms their own reason. Name the line manager who does.", RefusalKind.Rule).At("verifiedBy");

    public static Refusal TooLateToObject { get; } = new("too_late_to_object", "This charge is on an invoice or closed. Write to the partnership’s team; they can credit what is wrong.");

    public static Refusal NothingChosen { get; } = new Refusal("nothing_chosen", "Tick at least one charge.", RefusalKind.Rule).At("ids");
}
