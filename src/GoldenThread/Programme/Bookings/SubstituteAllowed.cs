namespace GoldenThread.Programme.Bookings;

/// <summary>Whether a place can be passed to a colleague: until the event begins, within the organisation unless an officer does it, to somebody it is meant for who has no place yet (R-131, A-WIG-11).</summary>
public static class SubstituteAllowed
{
    /// <summary>Null when it may. <paramref name="wallClock"/> is London's.</summary>
    /// <param name="old">The booking whose place it is.</param>
    /// <param name="now">The instant.</param>
    /// <param name="occasion">The event.</param>
    /// <param name="wallClock">London's clock.</param>
    /// <param name="newcomer">Who is to come instead.</param>
    /// <param name="hasPost">They hold a job in the organisation, or an officer chose them.</param>
    /// <param name="theirs">Where their own live booking on the event stands; somebody who waits may take the place.</param>
    /// <param name="fit">Whether the course is meant for them.</param>
    public static Refusal? Decide(Booking old, DateTime now, Occasion occasion, DateTime wallClock, Guid newcomer, bool hasPost, BookingState? theirs, Audience.Fit? fit)
    {
        if (!old.IsLive || old.HasLapsed(now)) return Refusals.NotLive;
        if (old.State == BookingState.Waiting || old is { State: BookingState.Held, Because: not Holding.PrerequisiteMissing }) return Refusals.NothingToPassOn;
        if (occasion.Event.State != EventState.Published) return Refusals.EventCancelled;
        if (BookingWindow.HasBegun(occasion.Dates, wallClock)) return Refusals.BegunCannotCancel;
        if (old.PersonId == newcomer) return Refusals.SamePerson;
        if (!hasPost) return Refusals.OtherAgency;
        if (theirs is not null and not BookingState.Waiting) return Refusals.AlreadyBooked;
        return fit?.Fitting == Fitting.Refused ? Refusals.NotForThem(fit.Words!) : null;
    }
}
