namespace GoldenThread.Programme.Bookings;

/// <summary>The calendar file of one booking: an entry for each day, kept apart for each booking so that a later one never touches an earlier one's.</summary>
public static class BookingCalendar
{
    public static string Write(CalendarMethod method, Occasion occasion, Guid bookingId, string reference, SiteAddress site, DateTime now) =>
        Calendar.Write(method, now, occasion.Sessions.Select(session => new CalendarEntry(
            Uid: $"{bookingId:N}-{session.Id:N}@{site.Host}",
            Sequence: method == CalendarMethod.Cancel ? occasion.Event.Revision + 1 : occasion.Event.Revision,
            Starts: London.Instant(session.Date, session.Start),
            Ends: London.Instant(session.Date, session.End),
            Summary: occasion.Event.Title,
            Place: session.Link ?? session.Place,
            Description: $"Reference {BookingReference.Say(reference)}",
            Url: site.For($"/{occasion.Slug}/bookings/{bookingId}"))));
}
