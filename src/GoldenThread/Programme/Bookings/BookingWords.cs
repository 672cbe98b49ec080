namespace GoldenThread.Programme.Bookings;

/// <summary>Says where a booking stands and why, in one sentence.</summary>
public static class BookingWords
{
    public static string Of(BookingState state, string? because) => (state, because) switch
    {
        (BookingState.Confirmed, "place_came_free") => "The place is confirmed; it came free for whoever was next.",
        (BookingState.Confirmed, "released") => "The place is confirmed; an officer released it.",
        (BookingState.Confirmed, "shown") => "The place is confirmed; what was missing has been shown.",
        (BookingState.Confirmed, "offer_taken") => "The place is confirmed; the offer was taken.",
        (BookingState.Confirmed, "instead_of_a_colleague") => "The place is confirmed, instead of a colleague.",
        (BookingState.Confirmed, "approved") => "The place is confirmed; it was approved.",
        (BookingState.Confirmed, _) => "The place is confirmed.",
        (BookingState.Held, Holding.PrerequisiteMissing) => "The place is held until something that must come first has been shown.",
        (BookingState.Held, Holding.Offered) => "A place is offered and kept for an answer.",
        (BookingState.Held, Holding.Approval) => "The place is held until a manager has approved it.",
        (BookingState.Held, _) => "The place is kept while the booking is being made.",
        (BookingState.Waiting, _) => "On the waiting list.",
        (BookingState.Cancelled, "event_cancelled") => "The event was called off.",
        (BookingState.Cancelled, "offer_declined") => "The offered place was not wanted.",
        (BookingState.Cancelled, "taken_back") => "An officer took the place back.",
        (BookingState.Cancelled, "has_a_place") => "Left the waiting list for a colleague's place.",
        (BookingState.Cancelled, "approval_declined") => "Declined: the manager said no.",
        (BookingState.Cancelled, "not_approved_in_time") => "Declined: no approval came before booking closed.",
        (BookingState.Cancelled, "suspended") => "Cancelled, because the person's account was closed.",
        (BookingState.Cancelled, _) => "Cancelled.",
        (BookingState.Substituted, _) => "The place was passed to a colleague.",
        (BookingState.Lapsed, "offer_ran_out") => "The offer ran out without an answer.",
        _ => "The time to finish the booking ran out.",
    };
}
