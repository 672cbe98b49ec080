namespace GoldenThread.Programme.Bookings;

/// <summary>Whether an event can be booked at this moment, and when it could or can be: every no names its date .</summary>
public static class BookingWindow
{
    /// <summary>Null when it is open. <paramref name="now"/> is London's wall clock. The closing day is the last good day.</summary>
    public static Refusal? Decide(Dates dates, DateTime now)
    {
        if (dates.State == EventState.Cancelled) return Refusals.EventCancelled;
        if (dates.State == EventState.Draft) return Refusals.NotPublished;
        if (HasBegun(dates, now))
            return DateOnly.FromDateTime(now) > dates.LastDay ? Refusals.EventHasBeen(dates.LastDay) : Refusals.EventHasBegun(dates.FirstDay, dates.FirstStart);
        var today = DateOnly.FromDateTime(now);
        if (dates.OpensOn is { } opens && today < opens) return Refusals.NotYetOpen(opens);
        if (dates.ClosesOn is { } closes && today > closes) return Refusals.BookingClosed(closes);
        return null;
    }

    /// <summary>The moment of the start counts as begun.</summary>
    public static bool HasBegun(Dates dates, DateTime now) => now >= dates.FirstDay.ToDateTime(dates.FirstStart);

    /// <summary>What the window depends on.</summary>
    public sealed record Dates(EventState State, DateOnly? OpensOn, DateOnly? ClosesOn, DateOnly FirstDay, TimeOnly FirstStart, DateOnly LastDay)
    {
        public static Dates Of(Event e) => new(e.State, e.BookingOpensOn, e.BookingClosesOn, e.FirstDay, e.FirstStart, e.LastDay);
    }
}
