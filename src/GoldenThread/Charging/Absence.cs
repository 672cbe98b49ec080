namespace GoldenThread.Charging;

/// <summary>Nobody came, and no notice was given that counts .</summary>
internal static class Absence
{
    public static void Decide(Working w, Because because = Because.Absent)
    {
        if (PaidPlace.Settles(w)) return;
        var grounds = new Grounds();
        if (because == Because.NotNotice) grounds.On(w.Policy.CancellationChannel);
        if (Charge(w, grounds) is not { } price) return;
        if (price.OfficerDecides) w.Leave(ChargeCode.NonAttendance, price.Amount, because, grounds);
        else w.Propose(ChargeCode.NonAttendance, price.Amount, because, grounds);
    }

    /// <summary>What missing the whole event costs.</summary>
    public static Priced? Charge(Working w, Grounds grounds) =>
        Tariff.Price(w, w.Policy.NonAttendance, w.Policy.NonAttendanceUnit, w.Facts.Event.Days, grounds);
}
