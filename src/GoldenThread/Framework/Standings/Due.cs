using System.Runtime.InteropServices;
namespace GoldenThread.Framework.Standings;

/// <summary>Where somebody stands on a given day. The only place the word "overdue" is decided. See docs/rules/due.md.</summary>
public static class Due
{
    /// <summary>Renewal within so many days is soon.</summary>
    public const int SoonDays = 90;

    /// <summary>The standing on a day, from what had been shown by then.</summary>
    /// <param name="shown">What counts for this requirement, oldest first.</param>
    public static StandingBy On(DateOnly day, DateOnly since, Asked asked, ReadOnlySpan<Proof> shown) => On(day, since, Dates(day, since, asked, shown));

    /// <summary>The standing on a day, from its dates.</summary>
    public static StandingBy On(DateOnly day, DateOnly since, DueDates dates)
    {
        var by = dates.By;
        if (day < since) return new(Standing.NotStarted, dates.FirstBy);
        if (by is not { } last) return new(dates.MetOn is null ? Standing.NoDateSet : Standing.Current, null);
        if (day > last) return new(Standing.Overdue, last);
        if (dates.MetOn is null || day > dates.MetUntil) return new(Standing.InGrace, last);
        return new(day.DayNumber >= last.DayNumber - SoonDays ? Standing.DueSoon : Standing.Current, last);
    }

    /// <summary>The dates that standings follow from, as they are known on a day: nothing shown later counts.</summary>
    public static DueDates Dates(DateOnly day, DateOnly since, Asked asked, ReadOnlySpan<Proof> shown)
    {
        var first = FirstBy(since, asked);
        for (var i = shown.Length - 1; i >= 0 && asked is { Minutes: 0, Times: 1, YearEnd: null }; i--)
            if (shown[i].On <= day && asked.Takes(in shown[i])) return Met(first, shown[i].On, asked, shown[i].On);
        return asked is { Minutes: 0, Times: 1, YearEnd: null } ? new(first, null, null)
            : asked.YearEnd is null ? Gathered(day, first, asked, shown)
            : Yearly(day, first, asked, shown);
    }

    private static DateOnly? FirstBy(DateOnly since, Asked asked)
    {
        if (!asked.First.IsNone) return asked.First.After(since);
        if (asked.YearEnd is { } year) return year.Of(since);
        // Hours in a rolling window: the first window is the first one in post.
        return asked.Minutes > 0 && !asked.Renewal.IsNone ? asked.Renewal.After(since) : null;
    }

    private static DueDates Met(DateOnly? first, DateOnly on, Asked asked, DateOnly countedFrom) =>
        new(first, on, asked.Renewal.IsNone ? null : asked.Renewal.After(countedFrom));

    /// <summary>Hours and pieces in a rolling window, newest first: when the oldest that is needed drops out, it is no longer met.</summary>
    private static DueDates Gathered(DateOnly day, DateOnly? first, Asked asked, ReadOnlySpan<Proof> shown)
    {
        var count = new Count();
        DateOnly? newest = null;
        for (var i = shown.Length - 1; i >= 0; i--)
        {
            if (shown[i].On > day || !asked.Takes(in shown[i])) continue;
            newest ??= shown[i].On;
            if (count.With(in shown[i], asked)) return Met(first, newest.Value, asked, shown[i].On);
        }

        return new(first, null, null);
    }

    /// <summary>Anew in each year: whoever has done it in a year has until the end of the next.</summary>
    private static DueDates Yearly(DateOnly day, DateOnly? first, Asked asked, ReadOnlySpan<Proof> shown)
    {
        var (count, end, newest) = (new Count(), default(DateOnly), default(DateOnly));
        for (var i = shown.Length - 1; i >= 0; i--)
        {
            if (shown[i].On > day || !asked.Takes(in shown[i])) continue;
            var year = asked.YearEnd!.Of(shown[i].On);
            if (year != end) (count, end, newest) = (new(), year, shown[i].On);
            if (count.With(in shown[i], asked)) return new(first, newest, end.Year == DateOnly.MaxValue.Year ? end : asked.YearEnd.Of(end.AddDays(1)));
        }

        return new(first, null, null);
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Count
    {
        private int _minutes, _participatory, _times, _ofKind;

        /// <summary>True once it is enough.</summary>
        public bool With(in Proof shown, Asked asked)
        {
            _minutes += shown.Minutes;
            if (shown.Participatory) _participatory += shown.Minutes;
            _times++;
            if (shown.Kind is { } kind && (asked.Kinds & (1u << (int)kind)) != 0) _ofKind++;
            return _minutes >= asked.Minutes && _participatory >= asked.ParticipatoryMinutes && _times >= asked.Times && _ofKind >= asked.TimesOfKind;
        }
    }
}
