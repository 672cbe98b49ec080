using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging.InWords;

/// <summary>The whole charging policy in plain sentences, from the very settings that compute the charges (R-118). What is open is said to be open.</summary>
public static class ChargesInWords
{
    public static IReadOnlyList<PolicyWords> Of(ChargingPolicy policy) =>
    [
        new("What does a place cost?", [.. Places(policy)]),
        new("Until when is cancelling free?", [.. Cancelling(policy)]),
        new("What if I cancel late, or do not come?", [.. Lost(policy)]),
        new("What if I miss a part?", [.. Parts(policy)]),
        new("When is a charge waived?", [.. Waivers(policy)]),
        new("Can a colleague come instead?", [.. Substitutes(policy)]),
        new("Who pays, and how?", [.. Paying(policy)]),
    ];

    /// <summary>What a place and a lost place cost, in a few sentences for a mail.</summary>
    public static string Short(ChargingPolicy? policy)
    {
        var price = policy is not null && (policy.AttendanceFees.IsSet || policy.FreeFor.IsSet) ? Sentence(Places(policy)) : null;
        var missed = policy is not null && (policy.LateCancellation.IsSet || policy.NonAttendance.IsSet) ? $"{Sentence(Lost(policy))} An officer looks at every charge before it is made." : null;
        return price is null && missed is null ? PolicyLine.NotSet : $"{price ?? $"What a place costs is {PolicyLine.NotSet}."} {missed ?? $"What losing it costs is {PolicyLine.NotSet}."}";
    }

    private static string Sentence(IEnumerable<PolicyLine> lines) => string.Join(' ', lines.Select(l => $"{l.Text.TrimEnd('.')}."));

    private static IEnumerable<PolicyLine> Places(ChargingPolicy policy)
    {
        if (policy.ChargesEnabled.Is(out var on) && !on) yield return PolicyLine.Of(policy.ChargesEnabled, _ => "Charges are off: nothing is charged", "Whether anything is charged");
        if (policy.FreeFor.Is(out var free)) yield return PolicyLine.Of(policy.FreeFor, _ => $"Free for {string.Join("; ", free.Select(TableWords.Say))}", "Who attends free");
        foreach (var line in TableWords.Of(policy.AttendanceFees, policy.FeeUnit, "What others pay")) yield return line;
        if (policy.FreeCovers.IsSet) yield return PolicyLine.Of(policy.FreeCovers, forms => $"This is said of {string.Join(", ", forms.Select(Say))}", "");
        if (policy.TrainerCredit.Is(out _)) yield return PolicyLine.Of(policy.TrainerCredit, t => $"For {t.TrainerDays} {(t.TrainerDays == 1 ? "day" : "days")} of a trainer lent, an organisation has {t.FreePlaces} free places", "");
    }

    private static IEnumerable<PolicyLine> Cancelling(ChargingPolicy policy)
    {
        yield return PolicyLine.Of(policy.CancellationNotice, n => $"To the end of the day {n} before the first day", "The notice");
        yield return PolicyLine.Of(policy.CancellationChannel, c => $"It counts {c.Said}{(c.To is { } to ? $" to {to}" : "")}", "How to give notice");
        if (policy.AutomaticProposalInside.IsSet) yield return PolicyLine.Of(policy.AutomaticProposalInside, n => $"Between that and {n} before the first day an officer decides", "");
    }

    private static IEnumerable<PolicyLine> Lost(ChargingPolicy policy)
    {
        foreach (var line in TableWords.Of(policy.LateCancellation, policy.NonAttendanceUnit, "Cancelling late")) yield return Named("cancelling late", line);
        foreach (var line in TableWords.Of(policy.NonAttendance, policy.NonAttendanceUnit, "Not coming")) yield return Named("not coming", line);
        if (policy.PayingDelegate.IsSet) yield return PolicyLine.Of(policy.PayingDelegate, Say, "");
        if (policy.Sanction.Is(out var sanction)) yield return PolicyLine.Of(policy.Sanction, Say, "");
    }

    private static PolicyLine Named(string what, PolicyLine line) => line.Basis is null && !line.Text.Contains("amount", StringComparison.OrdinalIgnoreCase) ? line : line with { Text = $"{TableWords.Capital(what)}: {Small(line.Text)}" };

    // "£50" and "2 days" stay; "A full day: £100" becomes "a full day: £100" behind its heading.
    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static IEnumerable<PolicyLine> Parts(ChargingPolicy policy)
    {
        if (policy.MultiDay.IsSet) yield return PolicyLine.Of(policy.MultiDay, TableWords.Capital, "");
        foreach (var line in Part(policy.MissedLaterDay, "A later day missed", m => m.Charge, m => m.RepeatWholeCourse, policy.NonAttendanceUnit)) yield return line;
        foreach (var line in Part(policy.LateArrival, "Too late and turned away", l => l.Charge, _ => false, policy.NonAttendanceUnit)) yield return line;
        foreach (var line in Part(policy.EarlyLeaving, "Leaving early", e => e.Charge, e => e.RepeatWholeCourse, policy.NonAttendanceUnit)) yield return line;
        if (policy.EarlyLeaving.Is(out var early) && early.Certificate == false) yield return PolicyLine.Of(policy.EarlyLeaving, _ => "Leaving early: no certificate", "");
        if (policy.EarlyLeaving.Is(out early) && early.ManagerInformed == true) yield return PolicyLine.Of(policy.EarlyLeaving, _ => "Leaving early: the manager is told", "");
        if (!policy.ElearningNotCompleted.Is(out var module) || !module.After.Is(out var after)) yield return PolicyLine.Open(policy.ElearningNotCompleted, "E-learning that is not finished");
        else
            foreach (var line in TableWords.Of(module.Charge, policy.NonAttendanceUnit, "E-learning that is not finished"))
                yield return Named($"e-learning not finished {after} after {(module.CountedFrom.IsSet ? "enrolment or allocation" : "a day that is not set")}", line);
    }

    private static IEnumerable<PolicyLine> Part<T>(Setting<T> setting, string what, Func<T, Setting<IReadOnlyList<PriceRow>>> charge, Func<T, bool> repeats, Setting<PriceUnit> unit)
        where T : notnull
    {
        if (!setting.Is(out var rule)) return [PolicyLine.Open(setting, what)];
        IEnumerable<PolicyLine> lines = charge(rule).IsSet ? TableWords.Of(charge(rule), unit, what).Select(l => Named(what, l)) : [PolicyLine.Open(charge(rule), $"{what}, the charge")];
        return repeats(rule) ? lines.Append(PolicyLine.Of(setting, _ => $"{what}: the whole course is to be done again", "")) : lines;
    }

    private static IEnumerable<PolicyLine> Waivers(ChargingPolicy policy)
    {
        if (!policy.Exemptions.Is(out var reasons)) yield return PolicyLine.Open(policy.Exemptions, "Reasons for which a charge is waived");
        else
            foreach (var reason in reasons)
                yield return PolicyLine.Of(policy.Exemptions, _ => $"{TableWords.Capital(reason.Words ?? Names.Code(reason.Reason).Replace('_', ' '))}{(reason.Effect == ExemptionEffect.OfficerDecides ? ": an officer decides" : "")}", "");
        if (policy.Exemptions.IsSet || policy.ExemptionProof.IsSet) yield return PolicyLine.Of(policy.ExemptionProof, Say, "What shows it");
        if (policy.ExemptionPrevails.Is(out var prevails) && prevails) yield return PolicyLine.Of(policy.ExemptionPrevails, _ => "Once shown, it goes before every other rule", "");
    }

    private static IEnumerable<PolicyLine> Substitutes(ChargingPolicy policy)
    {
        yield return PolicyLine.Of(policy.Substitution, s => s.Allowed ? "Yes, and it costs nothing" : "No", "Whether a colleague can come");
        if (!policy.Substitution.Is(out var rule) || !rule.Allowed) yield break;
        if (rule.Who.IsSet) yield return PolicyLine.Of(rule.Who, w => $"Who: {w}", "");
        yield return PolicyLine.Of(rule.Deadline, d => $"When: {d}", "By when to say so");
        if (rule.Notify.IsSet) yield return PolicyLine.Of(rule.Notify, n => $"Whom to tell: {n}", "");
        if (rule.Sickness.IsSet) yield return PolicyLine.Of(rule.Sickness, s => $"On sickness: {s}", "");
    }

    private static IEnumerable<PolicyLine> Paying(ChargingPolicy policy)
    {
        yield return PolicyLine.Of(policy.Payer, p => $"Charged to the {string.Join(" or the ", p.Select(Say))}", "Who is charged");
        yield return PolicyLine.Of(policy.InvoiceTo, p => $"The invoice goes to the {Say(p)}", "Who gets the invoice");
        if (policy.Invoice.Is(out var invoice))
        {
            if (invoice.PaidAtBooking) yield return PolicyLine.Of(policy.Invoice, _ => "The fee is paid when booking", "");
            if (invoice.SentAfter.IsSet) yield return PolicyLine.Of(invoice.SentAfter, p => $"Invoices go out {p} after the event", "");
            if (invoice.PayWithin.IsSet) yield return PolicyLine.Of(invoice.PayWithin, p => $"To be paid within {p}", "");
        }

        if (!policy.WhenWeCancel.Is(out var cancel)) yield break;
        if (cancel.Refund.IsSet) yield return PolicyLine.Of(cancel.Refund, r => $"When the partnership cancels: {r}", "");
        if (cancel.MoveWithin.IsSet) yield return PolicyLine.Of(cancel.MoveWithin, p => $"When the partnership cancels: another date within {p}", "");
    }

    private static string Say(PayingDelegate how) => how switch
    {
        PayingDelegate.FeeStands => "Who has paid to attend and loses the place is not charged again; the fee stands",
        PayingDelegate.ChargedAsWell => "Who has paid to attend and loses the place is charged as well",
        _ => "Who would have paid to attend is charged for the lost place instead",
    };

    private static string Say(Sanction sanction) =>
        $"{(sanction.After.Is(out var n) ? n == 1 ? "After one lost place" : $"After {n} lost places" : "After repeated lost places")}, for the {(sanction.On == SanctionOn.Person ? "person" : "organisation")}: {sanction.Effect}{(sanction.For.Is(out var period) ? $" for {period}" : "")}";

    private static string Say(ExemptionProof proof) => proof switch
    {
        ExemptionProof.LineManagerInWriting => "The line manager confirms it in writing",
        ExemptionProof.LineManagerByPhoneAndInWriting => "The line manager telephones and writes",
        _ => "An application in writing",
    };

    private static string Say(LearningForm form) => form switch
    {
        LearningForm.Classroom => "classroom training",
        LearningForm.Virtual => "virtual sessions",
        LearningForm.Online => "online sessions",
        _ => "e-learning",
    };

    private static string Say(Payer payer) => Names.Code(payer).Replace('_', ' ');
}
