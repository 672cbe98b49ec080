using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>What a place or a lost place costs, who decides, and what follows: the one place where that is decided. The pack must be the one in force when the place was confirmed .</summary>
public static class Charges
{
    /// <summary>Decides from the pack and the facts alone.</summary>
    public static ChargeAnswer Decide(Pack pack, ChargeFacts facts, BankHolidays holidays) =>
        Decide(pack, facts, facts.Event.Days is [var first, ..] ? Notice.For(pack.Charging, first.Date, first.Start, holidays) : null, holidays);

    /// <summary>The same where the last free moment of the event has been worked out already.</summary>
    public static ChargeAnswer Decide(Pack pack, ChargeFacts facts, LastFreeCancellation? lastFree, BankHolidays holidays)
    {
        var w = new Working(pack.Charging, facts, lastFree, holidays);
        if (HasPlace(facts)) Work(w);
        var off = pack.Charging.ChargesEnabled.Is(out var enabled) && !enabled;
        return new()
        {
            Lines = off ? [] : w.Lines,
            Certificate = CertificateRule.Decide(pack.Certificates, Part(facts)),
            MustRepeatWholeCourse = w.MustRepeat,
            Unset = w.Unset,
            LastFreeCancellation = lastFree,
        };
    }

    /// <summary>Leaving the waiting list, or giving a turn up before there was a place, costs nobody anything.</summary>
    private static bool HasPlace(ChargeFacts facts) =>
        facts.ConfirmedOn is { } confirmed && (facts.Outcome != Outcome.Cancelled || facts.CancelledAt is not { } received || received.Day >= confirmed);

    private static void Work(Working w)
    {
        switch (w.Facts.Outcome)
        {
            case Outcome.Attended: AttendanceFee.Attended(w); return;
            case Outcome.Completed: ElearningCharge.Completed(w); return;
            case Outcome.Substituted when Substitute(w): return;
        }

        if (Exemption.Frees(w)) return;
        switch (w.Facts.Outcome)
        {
            case Outcome.Cancelled: LateCancellation.Decide(w); break;
            case Outcome.AbsentPart when !MissedAll(w.Facts): PartAbsence.Decide(w); break;
            case Outcome.LeftEarly: LeavingEarly.Decide(w); break;
            case Outcome.TurnedAwayLate: TurnedAway.Decide(w); break;
            case Outcome.NotCompleted: ElearningCharge.NotCompleted(w); break;
            default: Absence.Decide(w); break;
        }
    }

    /// <summary>A colleague came instead: the first is free. False where the pack allows none.</summary>
    private static bool Substitute(Working w)
    {
        if (w.Policy.Substitution.Is(out var rule)) return rule.Allowed;
        w.NotSet(w.Policy.Substitution.Path);
        return true;
    }

    private static bool MissedAll(ChargeFacts facts) => Enumerable.Range(1, facts.Event.Days.Count).All(facts.DaysAbsent.Contains);

    private static TookPart Part(ChargeFacts facts) => facts.Outcome switch
    {
        Outcome.Attended or Outcome.Completed => TookPart.Whole,
        Outcome.Substituted => TookPart.Substituted,
        Outcome.LeftEarly => TookPart.LeftEarly,
        Outcome.TurnedAwayLate => TookPart.TurnedAway,
        Outcome.AbsentPart when !MissedAll(facts) => TookPart.SomeDays,
        _ => TookPart.Absent,
    };
}
