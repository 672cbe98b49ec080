using System.Runtime.InteropServices;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Reads an amount from a table of the pack: the first row that fits the whole event; else, where rows are for single days, each day by its own length .</summary>
internal static class Tariff
{
    /// <summary>The amount for these days, and whether an officer decides it. Null when the pack leaves it open; the sheet then names what.</summary>
    public static Priced? Price(Working w, Setting<IReadOnlyList<PriceRow>> table, Setting<PriceUnit> unit, IReadOnlyList<EventDay> days, Grounds grounds, int depth = 0)
    {
        if (depth > 3 || !table.Is(out var rows))
        {
            w.NotSet(table.Path);
            return null;
        }

        var e = w.Facts.Event;
        grounds.On(table);
        var whole = new Span(e.IsElearning ? null : e.Length, e.Days.Count, e.Days.Count == 1 ? e.Days[0].Minutes : null);
        if (Find(w, rows, whole) is { } row)
        {
            if (row.As is { } other) return Price(w, w.Policy.Table(other), w.Policy.NonAttendanceUnit, days, grounds, depth + 1) is { } there ? there with { OfficerDecides = there.OfficerDecides || row.OfficerDecides } : null;
            if (Amount(w, row, grounds) is not { } one) return null;
            return new(Times(w, one, row.Per ?? unit.Or(default), Math.Max(1, days.Count)) + Extra(w, row), row.OfficerDecides);
        }

        return e.Length == EventLength.MultiDay && days.Count > 0 ? DayByDay(w, table, rows, unit, days, grounds) : Nothing(w, table);
    }

    private static Priced? DayByDay(Working w, Setting<IReadOnlyList<PriceRow>> table, IReadOnlyList<PriceRow> rows, Setting<PriceUnit> unit, IReadOnlyList<EventDay> days, Grounds grounds)
    {
        var sum = new Priced(Money.Zero, false);
        foreach (var day in days)
        {
            if (Find(w, rows, new(day.Length, 1, day.Minutes)) is not { As: null } row || (row.Per ?? unit.Or(default)) != PriceUnit.PerPersonPerDay) return Nothing(w, table);
            if (Amount(w, row, grounds) is not { } one) return null;
            sum = new(sum.Amount + one + Extra(w, row), sum.OfficerDecides || row.OfficerDecides);
        }

        return sum;
    }

    private static Priced? Nothing(Working w, Setting<IReadOnlyList<PriceRow>> table)
    {
        w.NotSet(table.Path);
        return null;
    }

    private static Money? Amount(Working w, PriceRow row, Grounds grounds)
    {
        if (row.PercentOfPrice.Is(out var percent))
        {
            grounds.On(row.PercentOfPrice);
            return AttendanceFee.FullPrice(w, grounds) is { } price ? new Money((int)(((long)price.Pence * percent + 50) / 100)) : null;
        }

        if (!row.Amount.Is(out var amount))
        {
            w.NotSet(row.Amount.Path);
            return null;
        }

        grounds.On(row.Amount);
        return amount;
    }

    private static Money Times(Working w, Money one, PriceUnit unit, int days) => unit switch
    {
        PriceUnit.PerPersonPerDay => one * days,
        PriceUnit.PerOrganisationPerYear when w.Facts.Organisation.PaidForTheYear => Money.Zero,
        _ => one,
    };

    private static Money Extra(Working w, PriceRow row) => row.PlusExtraCosts ? w.Facts.Event.ExtraCosts : Money.Zero;

    private static PriceRow? Find(Working w, IReadOnlyList<PriceRow> rows, Span span)
    {
        var (short3, schools) = (false, false);
        for (var i = 0; i < rows.Count; i++)
        {
            short3 |= rows[i].Length == EventLength.UpTo3Hours;
            schools |= rows[i].Who?.Kinds.Contains(LegalKind.School) == true;
        }

        // A pack that does not know "up to 3 hours" reads it as a half day.
        if (!short3 && span.Length == EventLength.UpTo3Hours) span = span with { Length = EventLength.HalfDay };
        for (var i = 0; i < rows.Count; i++)
            if (Fits(w, rows[i], span, schools)) return rows[i];
        return null;
    }

    private static bool Fits(Working w, PriceRow row, Span span, bool schools) =>
        (row.Length is null || row.Length == span.Length)
        && (row.Days is null || row.Days == span.Days)
        && ((row.OverHours is null && row.UpToHours is null) || (span.Minutes is { } minutes && minutes > (row.OverHours ?? 0) * 60 && minutes <= (row.UpToHours ?? 24) * 60))
        && (row.Events.Count == 0 || row.Events.Contains(w.Facts.Event.Kind))
        && (row.Forms.Count == 0 || row.Forms.Contains(w.Facts.Event.Form))
        && (row.Who is null || WhoFits.Is(row.Who, w.Facts.Organisation, schools))
        && (row.Inside is null || IsInside(w, row.Inside.Value));

    /// <summary>Notice was shorter than this; no notice is shorter than any.</summary>
    private static bool IsInside(Working w, Period period)
    {
        if (w.Facts.Outcome != Outcome.Cancelled || w.Facts.CancelledAt is not { } received || w.Facts.Event.Days is not [var first, ..]) return true;
        return Notice.Latest(first.Date, first.Start, period, w.Holidays) is { } latest && received > latest;
    }

    /// <summary>What a row is looked up for: an event, or one of its days.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Span(EventLength? Length, int Days, int? Minutes);
}

/// <summary>An amount, and whether an officer decides it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Priced(Money Amount, bool OfficerDecides);
