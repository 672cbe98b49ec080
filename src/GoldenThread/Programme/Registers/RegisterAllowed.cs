namespace GoldenThread.Programme;

/// <summary>Whether a register may be marked as it was sent: not before the day, only people who have a place, walk-ins only without one .</summary>
public static class RegisterAllowed
{
    /// <summary>The reason why not, or null when it may.</summary>
    public static Refusal? Decide(Event e, Session session, IReadOnlyList<TakeRegister.Entry> entries, IReadOnlyDictionary<Guid, string> names, IReadOnlyList<Booking> bookings, IReadOnlyDictionary<Guid, string> elsewhere, DateOnly today)
    {
        if (e.State != EventState.Published) return RegisterRefusals.NotPublished;
        if (today < session.Date) return RegisterRefusals.NotYet(session.Date);
        if (entries.DistinctBy(x => x.PersonId).Count() != entries.Count) return RegisterRefusals.TwiceInOneForm;
        foreach (var entry in entries)
        {
            if (!names.TryGetValue(entry.PersonId, out var name)) return RegisterRefusals.NobodyLikeThat;
            if (entry is { Arrived: { } arrived, Left: { } left } && left < arrived) return RegisterRefusals.TimesReversed(name);
            var confirmed = bookings.Any(b => b.PersonId == entry.PersonId && b.State == BookingState.Confirmed);
            var passedOn = bookings.Any(b => b.PersonId == entry.PersonId && b.State == BookingState.Substituted);
            switch (entry.Mark)
            {
                case Mark.Cleared: break;
                case Mark.WalkIn when confirmed: return RegisterRefusals.HasAPlace(name);
                case Mark.WalkIn: break;
                case Mark.Substituted when passedOn: break;
                case var _ when !confirmed: return Why(name, bookings.Where(b => b.PersonId == entry.PersonId).MaxBy(b => b.MadeAt), elsewhere.GetValueOrDefault(entry.PersonId));
            }
        }

        return null;
    }

    /// <summary>Why somebody cannot be marked as one of those who are booked, as exactly as it is known.</summary>
    private static Refusal Why(string name, Booking? last, string? elsewhere) => last?.State switch
    {
        BookingState.Waiting => RegisterRefusals.OnlyWaits(name),
        BookingState.Held => RegisterRefusals.OnlyHeld(name),
        BookingState.Cancelled or BookingState.Lapsed => RegisterRefusals.WasCancelled(name),
        BookingState.Substituted => RegisterRefusals.WasPassedOn(name),
        _ => elsewhere is null ? RegisterRefusals.NotOnTheList(name) : RegisterRefusals.OnAnotherList(name, elsewhere),
    };
}
