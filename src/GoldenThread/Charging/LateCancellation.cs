namespace GoldenThread.Charging;

/// <summary>A place given up: free in time, else as the pack says, and between two published rules for an officer to decide .</summary>
internal static class LateCancellation
{
    public static void Decide(Working w)
    {
        if (w.LastFree is not { } last || w.Facts.CancelledAt is not { } received || w.Facts.Channel is not { } channel) return;
        switch (Notice.Judge(last, received, channel))
        {
            case NoticeStanding.NotSet when last.Unset is { } unset: w.NotSet(unset); break;
            case NoticeStanding.NotNotice: Absence.Decide(w, Because.NotNotice); break;
            case NoticeStanding.OfficerDecides: Charge(w, between: true); break;
            case NoticeStanding.Late: Charge(w, between: false); break;
        }
    }

    private static void Charge(Working w, bool between)
    {
        if (PaidPlace.Settles(w, inDoubt: between)) return;
        var grounds = new Grounds().On(w.Policy.CancellationNotice);
        if (w.LastFree!.AutomaticAfter is not null) grounds.On(w.Policy.AutomaticProposalInside);
        if (Tariff.Price(w, w.Policy.LateCancellation, w.Policy.NonAttendanceUnit, w.Facts.Event.Days, grounds) is not { } price) return;
        if (between) w.Leave(ChargeCode.LateCancellation, price.Amount, Because.CancelledBetween, grounds);
        else if (price.OfficerDecides) w.Leave(ChargeCode.LateCancellation, price.Amount, Because.CancelledLate, grounds);
        else w.Propose(ChargeCode.LateCancellation, price.Amount, Because.CancelledLate, grounds);
    }
}
