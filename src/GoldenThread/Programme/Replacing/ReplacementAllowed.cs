using GoldenThread.Programme.Bookings;

namespace GoldenThread.Programme.Replacing;

/// <summary>Whether the line manager is asked for a colleague because somebody cannot come on the day itself: a place, a day of the event, and a policy that asks for it.</summary>
public static class ReplacementAllowed
{
    /// <summary>Null when it is asked for.</summary>
    /// <param name="state">Where the booking stands.</param>
    /// <param name="days">The days of the event.</param>
    /// <param name="today">London's day.</param>
    /// <param name="terms">The policy that counts for the booking.</param>
    /// <param name="managerEmail">The line manager named with it.</param>
    public static Refusal? Decide(BookingState state, IEnumerable<DateOnly> days, DateOnly today, BookingTerms terms, string? managerEmail)
    {
        if (!IsAskedFor(terms)) return Refusals.ReplacementNotAskedFor;
        if (state != BookingState.Confirmed) return Refusals.NoPlaceToReplace;
        if (!days.Contains(today)) return Refusals.NotTheDay;
        return managerEmail is null ? Refusals.NoManagerToAsk : null;
    }

    /// <summary>The policy says what happens on sickness.</summary>
    public static bool IsAskedFor(BookingTerms terms) => terms.Pack is { } pack && pack.Charging.Substitution.Is(out var rule) && rule.Allowed && rule.Sickness.IsSet;
}
