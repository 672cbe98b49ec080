namespace GoldenThread.Programme.Bookings;

/// <summary>A booking's state is what its history folds to; nothing else is true of it.</summary>
public static class Fold
{
    /// <summary>The steps a booking can take. A confirmed place is held again only when changed answers need a new approval. What is over stays over: whoever comes back makes a new booking.</summary>
    public static bool May(BookingState? from, BookingState to) => from switch
    {
        null => to is BookingState.Held or BookingState.Confirmed or BookingState.Waiting,
        BookingState.Held => true,
        BookingState.Waiting => to is not BookingState.Waiting and not BookingState.Substituted,
        BookingState.Confirmed => to is BookingState.Cancelled or BookingState.Substituted or BookingState.Held,
        _ => false,
    };

    /// <summary>The state at the end of a history, or what is wrong with the history.</summary>
    public static (BookingState? State, string? Wrong) Of(IEnumerable<BookingChange> history)
    {
        BookingState? state = null;
        var step = 0;
        foreach (var change in history.OrderBy(c => c.Step))
        {
            if (change.Step != ++step) return (state, $"step {step} is missing");
            if (change.From != state) return (state, $"step {step} begins at {Say(change.From)}, but the one before ended at {Say(state)}");
            if (!May(state, change.To)) return (state, $"step {step} goes from {Say(state)} to {Say(change.To)}");
            state = change.To;
        }

        return (state, state is null ? "there is no history" : null);
    }

    private static string Say(BookingState? state) => state is { } s ? Names.Code(s) : "nothing";
}
