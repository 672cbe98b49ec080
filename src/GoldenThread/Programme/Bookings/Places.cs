namespace GoldenThread.Programme.Bookings;

/// <summary>What is left of an event, and what somebody who asks now is given: a place, the waiting list or no. Nobody passes those who wait.</summary>
public static class Places
{
    /// <summary>Places nobody has or is being kept; null when there is no limit. Those who wait come first.</summary>
    public static int? Free(Taken taken) => taken.Capacity is { } capacity ? Math.Max(0, capacity - taken.Confirmed - taken.Held) : null;

    /// <summary>Places a newcomer could have, after everybody who waits; null when there is no limit.</summary>
    public static int? Left(Taken taken) => Free(taken) is { } free ? Math.Max(0, free - taken.Waiting) : null;

    /// <summary>Room on the waiting list; null when there is no limit.</summary>
    public static int? RoomToWait(Taken taken) => taken.WaitingRoom is { } room ? Math.Max(0, room - taken.Waiting) : null;

    /// <summary>What one newcomer is given.</summary>
    /// <param name="taken">Who is in it.</param>
    /// <param name="blocked">Why a free place is not for them.</param>
    /// <param name="ahead">Those of the queue who would have a free place before them; all of them where nothing is kept or limited.</param>
    public static BookingAnswer For(Taken taken, Blocked? blocked = null, int? ahead = null)
    {
        if (blocked is null && Left(ahead is { } first ? taken with { Waiting = first } : taken) is not 0) return BookingAnswer.Place;
        if (RoomToWait(taken) is 0)
            return BookingAnswer.No(taken.WaitingRoom == 0
                ? taken.Held > 0 ? Refusals.AllHeld : Refusals.Full
                : Refusals.WaitingListFull);
        if (blocked is not null) return BookingAnswer.WaitBecause(blocked, taken.Waiting + 1);
        return BookingAnswer.Wait(taken.Held > 0 && taken.Confirmed < taken.Capacity ? "held" : "full", taken.Waiting + 1);
    }

    /// <summary>Whether several people can be placed together: all of them, or nobody.</summary>
    public static Refusal? Together(Taken taken, int people) =>
        Left(taken) is { } left && left < people ? Refusals.SpaceLeftFor(left) : null;
}

/// <summary>What an event has and who is in it at this moment: rows counted, never a counter.</summary>
/// <param name="Capacity">Places, or null when there is no limit.</param>
/// <param name="WaitingRoom">People who may wait, or null when there is no limit.</param>
/// <param name="Confirmed">People with a place.</param>
/// <param name="Held">Places kept for somebody and not run out: being booked, offered, or held for something that is missing.</param>
/// <param name="Waiting">People in the queue.</param>
public sealed record Taken(int? Capacity, int? WaitingRoom, int Confirmed, int Held, int Waiting)
{
    /// <summary>For somebody whose place is kept already, however full it is.</summary>
    public static Taken Unlimited { get; } = new(null, null, 0, 0, 0);
}
