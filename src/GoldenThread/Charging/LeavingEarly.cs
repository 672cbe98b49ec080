using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Somebody left before the end .</summary>
internal static class LeavingEarly
{
    public static void Decide(Working w)
    {
        if (!w.Policy.EarlyLeaving.Is(out var rule))
        {
            w.NotSet(w.Policy.EarlyLeaving.Path);
            return;
        }

        w.MustRepeat = rule.RepeatWholeCourse;
        if (!PaidPlace.Settles(w, came: true)) Lost.Charge(w, w.Policy.EarlyLeaving, rule.Charge, ChargeCode.EarlyLeaving, Because.LeftEarly);
    }
}

/// <summary>Somebody came too late and was turned away; whoever is let in is charged nothing (R-128, A-WAR-17).</summary>
internal static class TurnedAway
{
    public static void Decide(Working w)
    {
        if (!w.Policy.LateArrival.Is(out var rule)) w.NotSet(w.Policy.LateArrival.Path);
        else if (!PaidPlace.Settles(w)) Lost.Charge(w, w.Policy.LateArrival, rule.Charge, ChargeCode.TurnedAwayLate, Because.TurnedAway);
    }
}

/// <summary>Puts a table's amount forward for a place that was not used to the end.</summary>
internal static class Lost
{
    public static void Charge<T>(Working w, Setting<T> clause, Setting<IReadOnlyList<PriceRow>> table, ChargeCode code, Because because)
        where T : notnull
    {
        var grounds = new Grounds().On(clause);
        if (Tariff.Price(w, table, w.Policy.NonAttendanceUnit, w.Facts.Event.Days, grounds) is not { } price) return;
        if (price.OfficerDecides) w.Leave(code, price.Amount, because, grounds);
        else w.Propose(code, price.Amount, because, grounds);
    }
}
