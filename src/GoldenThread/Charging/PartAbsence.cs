using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Some days of a course were missed. What the pack charges for is proposed in one line; what it is silent about an officer decides. Together never more than missing all of it.</summary>
internal static class PartAbsence
{
    public static void Decide(Working w)
    {
        var days = w.Facts.Event.Days;
        var later = days.Where((_, i) => i > 0 && w.Facts.DaysAbsent.Contains(i + 1)).ToList();
        var first = w.Facts.DaysAbsent.Contains(1);
        if (later.Count > 0 && w.Policy.MissedLaterDay.Is(out var rule)) w.MustRepeat |= rule.RepeatWholeCourse;
        if (first && w.Policy.MissedFirstDay.Is(out rule)) w.MustRepeat |= rule.RepeatWholeCourse;
        if (PaidPlace.Settles(w, came: true)) return;

        var (known, because) = (Money.Zero, Because.PartMissed);
        if (later.Count > 0) known += Propose(w, w.Policy.MissedLaterDay, later, Because.LaterDaysMissed);
        if (first) known += Propose(w, w.Policy.MissedFirstDay, [days[0]], Because.FirstDayMissed);
        if (later.Count > 0 && !w.Policy.MissedLaterDay.IsSet) w.NotSet(w.Policy.MissedLaterDay.Path);
        else if (first && !w.Policy.MissedFirstDay.IsSet) because = Because.FirstDayMissed;
        else return;
        LeaveTheRest(w, known, because);
    }

    private static Money Propose(Working w, Setting<MissedDays> missed, IReadOnlyList<EventDay> days, Because because)
    {
        if (!missed.Is(out var rule)) return Money.Zero;
        var grounds = new Grounds().On(missed);
        if (Tariff.Price(w, rule.Charge, w.Policy.NonAttendanceUnit, days, grounds) is not { } price) return Money.Zero;
        if (price.OfficerDecides) w.Leave(ChargeCode.DayAbsent, price.Amount, because, grounds);
        else w.Propose(ChargeCode.DayAbsent, price.Amount, because, grounds);
        return price.Amount;
    }

    private static void LeaveTheRest(Working w, Money known, Because because)
    {
        var grounds = new Grounds();
        var all = Absence.Charge(w, grounds);
        // Without any charge for absence there is nothing to decide.
        if (!w.Policy.NonAttendance.IsSet) return;
        Money? rest = all is { } whole ? new Money(Math.Max(0, (whole.Amount - known).Pence)) : null;
        w.Leave(ChargeCode.DayAbsent, rest, because, grounds);
    }
}
