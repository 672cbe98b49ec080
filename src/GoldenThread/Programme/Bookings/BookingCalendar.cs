namespace GoldenThread.Programme.Bookings;

/// <summary>The calendar entries of one booking: one for each day, kept apart for each booking so that a later one never touches an earlier one's. The event's revision is their number, and ending them takes the next.</summary>
public static class BookingCalendar
{
    /// <summary>The days as a file to keep.</summary>
    public static string File(Occasion occasion, Booking booking, SiteAddress site, DateTime now) => Calendar.Publish(now, Days(occasion, booking, site));

    /// <summary>Invitations to the days, as they stand now; days that were taken out of the event end.</summary>
    public static string Invite(Occasion occasion, Booking booking, Attendee who, SiteAddress site, DateTime now, IReadOnlyList<SessionFacts>? gone = null) =>
        Calendar.Invite(now, [.. Days(occasion, booking, site), .. (gone ?? []).Select(day => Entry(day, occasion, booking, site) with { Gone = true })], Between(occasion, who, site));

    /// <summary>Takes every day out again.</summary>
    public static string Withdraw(Occasion occasion, Booking booking, Attendee who, SiteAddress site, DateTime now) =>
        Calendar.Invite(now, Days(occasion, booking, site).Select(day => day with { Gone = true, Sequence = occasion.Event.Revision + 1 }), Between(occasion, who, site));

    /// <summary>One day of one booking.</summary>
    public static CalendarEntry Entry(SessionFacts day, string title, int revision, Guid bookingId, string reference, string slug, SiteAddress site) => new(
        Uid: $"{bookingId:N}-{day.Id:N}@{site.Host}",
        Sequence: revision,
        Day: day.Date,
        Start: day.Start,
        End: day.End,
        Summary: title,
        Place: day.Link ?? day.Place,
        Description: $"Reference {BookingReference.Say(reference)}",
        Url: site.For($"/{slug}/bookings/{bookingId}"));

    private static IEnumerable<CalendarEntry> Days(Occasion occasion, Booking booking, SiteAddress site) => occasion.Sessions.Select(day => Entry(day, occasion, booking, site));

    private static CalendarEntry Entry(SessionFacts day, Occasion occasion, Booking booking, SiteAddress site) =>
        Entry(day, occasion.Event.Title, occasion.Event.Revision, booking.Id, booking.Reference, occasion.Slug, site);

    private static CalendarParties Between(Occasion occasion, Attendee who, SiteAddress site) => new(occasion.PartnershipName, site.MailFrom, who.Name, who.Email);
}
