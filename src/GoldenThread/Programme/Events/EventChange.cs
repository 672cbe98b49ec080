using GoldenThread.Programme.Bookings;

namespace GoldenThread.Programme.Events;

/// <summary>Whether an event may be changed as asked, and what follows from it for people. Nobody loses a place by a smaller number.</summary>
public static class EventChange
{
    /// <summary>Null when it may. <paramref name="now"/> is London's wall clock.</summary>
    public static Refusal? Decide(BookingWindow.Dates dates, Taken taken, int? capacity, DateTime now)
    {
        if (dates.State == EventState.Cancelled) return Refusals.EventCancelled;
        if (dates.State == EventState.Published && BookingWindow.HasBegun(dates, now)) return Refusals.EventIsOver;
        var inUse = taken.Confirmed + taken.Held;
        return capacity < inUse ? Refusals.CapacityBelowTaken(inUse).At("capacity") : null;
    }

    /// <summary>Whether people who are booked must hear of it: another day, time, place or address.</summary>
    public static bool MovesPeople(IEnumerable<Session> before, IEnumerable<EventDetails.Day> after) =>
        !before.Select(s => (s.Date, s.Start, s.End, s.Place, s.Link)).Order().SequenceEqual(after.Select(d => (d.Date, d.Start, d.End, d.Place, d.Link)).Order());

    /// <summary>What would happen, in sentences, before anybody presses the button.</summary>
    public static IReadOnlyList<string> Consequences(Taken taken, int? capacity, bool movesPeople)
    {
        var said = new List<string>();
        var live = taken.Confirmed + taken.Held + taken.Waiting;
        if (movesPeople && live > 0) said.Add($"{(live == 1 ? "1 person is" : $"{live} people are")} told of the new days, times or places.");
        var movesUp = Math.Min(taken.Waiting, Places.Free(taken with { Capacity = capacity }) ?? taken.Waiting);
        if (movesUp > 0) said.Add(movesUp == 1 ? "1 person moves up from the waiting list." : $"{movesUp} people move up from the waiting list, in order.");
        if (said.Count == 0) said.Add("Nobody is told, and nobody moves up.");
        return said;
    }

    /// <summary>What calling it off means for people.</summary>
    public static IReadOnlyList<string> CallingOff(Taken taken, bool past)
    {
        var live = taken.Confirmed + taken.Held + taken.Waiting;
        if (live == 0) return ["Nobody has a booking, so nobody is told."];
        var ends = live == 1 ? "1 booking ends" : $"{live} bookings end";
        return past
            ? [$"{ends}. The event has been, so nobody is told."]
            : [$"{ends}, and each person is told with your reason; managers named in bookings get a copy.", "Nothing is charged to anybody."];
    }
}
