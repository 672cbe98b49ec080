using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>A module that is not finished within its time. Before the deadline nothing is owed; finished afterwards is late.</summary>
internal static class ElearningCharge
{
    public static void NotCompleted(Working w)
    {
        if (!w.Policy.ElearningNotCompleted.Is(out var rule) || !rule.After.Is(out var after) || !rule.CountedFrom.IsSet)
        {
            w.NotSet(w.Policy.ElearningNotCompleted.Path);
            return;
        }

        if (w.Facts.Event.EnrolledOn is not { } enrolled || Deadline(enrolled, after, w.Holidays) is not { } deadline) return;
        if ((w.Facts.Event.CompletedOn ?? w.Facts.AsOf) <= deadline) return;

        var grounds = new Grounds().On(rule.After).On(rule.CountedFrom);
        if (Tariff.Price(w, rule.Charge, w.Policy.NonAttendanceUnit, [], grounds) is not { } price) return;
        var because = w.Facts.Event.CompletedOn is null ? Because.NotFinished : Because.FinishedLate;
        if (price.OfficerDecides) w.Leave(ChargeCode.ElearningNotCompleted, price.Amount, because, grounds);
        else w.Propose(ChargeCode.ElearningNotCompleted, price.Amount, because, grounds);
    }

    /// <summary>A fee to attend where there is one, and the charge if it was finished after its time.</summary>
    public static void Completed(Working w)
    {
        AttendanceFee.Attended(w);
        if (w.Policy.ElearningNotCompleted.IsSet) NotCompleted(w);
    }

    /// <summary>The last day on which finishing is in time; null beyond the calendar.</summary>
    public static DateOnly? Deadline(DateOnly enrolled, Period after, BankHolidays holidays) => after.After(enrolled, holidays);
}
