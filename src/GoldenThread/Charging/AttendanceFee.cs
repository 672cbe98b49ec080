namespace GoldenThread.Charging;

/// <summary>What a place costs: nothing for those a partnership names, else by its table .</summary>
internal static class AttendanceFee
{
    /// <summary>Somebody attended: the fee is owed.</summary>
    public static void Attended(Working w)
    {
        var grounds = new Grounds();
        if (Of(w, grounds) is { } fee) w.Fee(fee, Because.Attends, grounds);
    }

    /// <summary>The fee; nought when it is free; null when the pack leaves it open.</summary>
    public static Money? Of(Working w, Grounds grounds)
    {
        if (w.Policy.TrainerCredit.IsSet && w.Facts.Organisation.FreePlaces > 0) return Money.Zero;
        if (!Reaches(w, grounds)) return null;
        if (w.Policy.FreeFor.Is(out var free) && WhoFits.Any(free, w.Facts.Organisation)) return Money.Zero;
        return Table(w, grounds);
    }

    /// <summary>What the place costs those who pay, whoever asks: the price that shares are taken of.</summary>
    public static Money? FullPrice(Working w, Grounds grounds) => w.Facts.Event.FullPrice ?? (w.Policy.AttendanceFees.Is(out var rows) && rows.Any(r => r.PercentOfPrice.IsSet) ? Unknown(w) : Table(w, grounds));

    private static Money? Table(Working w, Grounds grounds) => Tariff.Price(w, w.Policy.AttendanceFees, w.Policy.FeeUnit, w.Facts.Event.Days, grounds)?.Amount;

    /// <summary>Whether what the pack says about fees is said of this form of learning.</summary>
    private static bool Reaches(Working w, Grounds grounds)
    {
        if (!w.Policy.FreeCovers.Is(out var covers)) return true;
        if (covers.Contains(w.Facts.Event.Form))
        {
            grounds.OnItem(w.Policy.FreeCovers, w.Facts.Event.Form);
            return true;
        }

        w.NotSet(w.Policy.FreeCovers.Path);
        return false;
    }

    private static Money? Unknown(Working w)
    {
        w.NotSet(w.Policy.AttendanceFees.Path);
        return null;
    }
}
