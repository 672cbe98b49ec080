namespace GoldenThread.Programme.Bookings;

/// <summary>The calendar file of one booking: an entry for each day, kept apart for each booking so that a later one never touches an earlier one's.</summary>
public static class BookingCalendar
{
    /// <param name="method">Whether the days are to be added or taken out.</param>
    /// <param name="occasion">The event.</param>
    /// <param name="bookingId">Whose booking.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="site">Where the links lead.</param>
    /// <param name="now">The instant.</param>
    /// <param name="gone">Days that were taken out of the event.</param>
    public static string Write(CalendarMethod method, Occasion occasion, Guid bookingId, string reference, SiteAddress site, DateTime now, IReadOnlyList<SessionFacts>? gone = null) =>
        Calendar.Write(method, now, occasion.Sessions.Concat(gone ?? []).Select(session => new CalendarEntry(
            Uid: $"{bookingId:N}-{session.Id:N}@{site.Host}",
            Sequence: method == CalendarMethod.Cancel ? occasion.Event.Revision + 1 : occasion.Event.Revision,
            Starts: London.Instant(session.Date, session.Start),
            Ends: London.Instant(session.Date, session.End),
            Summary: occasion.Event.Title,
            Place: session.Link ?? session.Place,
            Description: $"Reference {BookingReference.Say(reference)}",
            Url: site.For($"/{occasion.Slug}/bookings/{bookingId}"),
            Gone: gone?.Contains(session) ?? false)));
}
