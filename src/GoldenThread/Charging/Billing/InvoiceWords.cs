using GoldenThread.Charging.Queue;

namespace GoldenThread.Charging.Billing;

/// <summary>What stands on an invoice for a charge.</summary>
public static class InvoiceWords
{
    /// <summary>"Late cancellation: Professional curiosity, 3 December 2026, Amina Yusuf".</summary>
    internal static string Line(Charge charge, string person)
    {
        var words = $"{Of(charge.Code)}: {charge.OriginLabel}, {London.SayShort(charge.HappenedOn)}, {person}";
        return words.Length > 600 ? words[..600] : words;
    }

    public static string Of(ChargeCode code) => code switch
    {
        ChargeCode.AttendanceFee => "Fee to attend",
        ChargeCode.LateCancellation => "Late cancellation",
        ChargeCode.NonAttendance => "Not attended",
        ChargeCode.DayAbsent => "Day not attended",
        ChargeCode.EarlyLeaving => "Left early",
        ChargeCode.TurnedAwayLate => "Turned away, late",
        _ => "E-learning not finished",
    };
}
