namespace GoldenThread.Programme.Bookings;

/// <summary>What one person who asks for one event is told, everything taken together: the window, their own booking, the audience, the places; then for a place whether they have one elsewhere at the same time, what must come first, an approval.</summary>
public static class MayBook
{
    public static BookingAnswer Decide(Asked asked)
    {
        if (BookingWindow.Decide(asked.Dates, asked.WallClock) is { } closed) return BookingAnswer.No(closed);
        if (asked.TeamOnly) return BookingAnswer.No(Refusals.TeamOnly);
        if (asked.AlreadyIn) return BookingAnswer.No(Refusals.AlreadyBooked);
        if (asked.OnAnotherDate is { } day) return BookingAnswer.No(Refusals.OnAnotherDate(day));
        if (asked.Fit.Fitting == Fitting.Refused) return BookingAnswer.No(Refusals.NotForThem(asked.Fit.Words!));
        var answer = Places.For(asked.Taken, asked.Blocked, asked.Ahead);
        if (answer.Kind != BookingAnswerKind.Place) return answer;
        if (asked.Clash is { } clash) return BookingAnswer.No(Refusals.Clashes(clash));
        return asked.Missing.Count > 0 ? BookingAnswer.HeldUntilShown(asked.Missing) : asked.NeedsApproval ? BookingAnswer.HeldUntilApproved : answer;
    }

    /// <param name="Dates">When it can be booked.</param>
    /// <param name="WallClock">London's clock.</param>
    /// <param name="Taken">Who is in it.</param>
    /// <param name="AlreadyIn">This person has a live booking.</param>
    /// <param name="OnAnotherDate">Another coming date of a course that gives one place each.</param>
    /// <param name="Fit">Whether it is meant for them.</param>
    /// <param name="Missing">What they have not shown.</param>
    public sealed record Asked(BookingWindow.Dates Dates, DateTime WallClock, Taken Taken, bool AlreadyIn, DateOnly? OnAnotherDate, Audience.Fit Fit, IReadOnlyList<string> Missing)
    {
        /// <summary>The event is not booked online, and this is not an officer.</summary>
        public bool TeamOnly { get; init; }

        /// <summary>A place elsewhere at the same time; an officer who knows better is not asked.</summary>
        public Clash? Clash { get; init; }

        /// <summary>Why no free place is for this person's organisation.</summary>
        public Blocked? Blocked { get; init; }

        /// <summary>Those of the queue who come before a newcomer of this organisation; null is all of them.</summary>
        public int? Ahead { get; init; }

        /// <summary>A manager has to approve it first.</summary>
        public bool NeedsApproval { get; init; }
    }
}
