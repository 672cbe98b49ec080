namespace GoldenThread.Programme.Bookings;

/// <summary>What one person who asks for one event is told, everything taken together: the window, their own booking, the audience, what must come first, then the places.</summary>
public static class MayBook
{
    public static BookingAnswer Decide(Asked asked)
    {
        if (BookingWindow.Decide(asked.Dates, asked.WallClock) is { } closed) return BookingAnswer.No(closed);
        if (asked.AlreadyIn) return BookingAnswer.No(Refusals.AlreadyBooked);
        if (asked.OnAnotherDate is { } day) return BookingAnswer.No(Refusals.OnAnotherDate(day));
        if (asked.Fit.Fitting == Fitting.Refused) return BookingAnswer.No(Refusals.NotForThem(asked.Fit.Words!));
        var answer = Places.For(asked.Taken);
        return answer.Kind == BookingAnswerKind.Place && asked.Missing.Count > 0 ? BookingAnswer.HeldUntilShown(asked.Missing) : answer;
    }

    /// <param name="Dates">When it can be booked.</param>
    /// <param name="WallClock">London's clock.</param>
    /// <param name="Taken">Who is in it.</param>
    /// <param name="AlreadyIn">This person has a live booking.</param>
    /// <param name="OnAnotherDate">Another coming date of a course that gives one place each.</param>
    /// <param name="Fit">Whether it is meant for them.</param>
    /// <param name="Missing">What they have not shown.</param>
    public sealed record Asked(BookingWindow.Dates Dates, DateTime WallClock, Taken Taken, bool AlreadyIn, DateOnly? OnAnotherDate, Audience.Fit Fit, IReadOnlyList<string> Missing);
}
