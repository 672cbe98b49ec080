using GoldenThread.Charging.InWords;
using GoldenThread.Programme.Messages;

namespace GoldenThread.Programme.Bookings;

/// <summary>The mails about a booking, in words. A mail states what the booking states (R-096); it never names what somebody needs to take part.</summary>
internal static class Letters
{
    public static Letter Confirmed(Told told) => Signed(told, MessageKind.Confirmation, Begin(told, MessageKind.Confirmation, $"You have a place on {told.Occasion.Event.Title}.")
        .Facts(FactsOf(told))
        .Link("See, cancel or pass on your place", told.Link)
        .Link("Cannot come? Cancel without signing in", told.KeyLink(MailKey.Cancel)));

    public static Letter HeldForApproval(Told told, DateTime until) => Signed(told, new Letter()
        .Say($"A place on {told.Occasion.Event.Title} is being held for you until your manager approves it. We have written to them.")
        .Facts(("When", told.Occasion.When), ("Approval needed by", Moment(until)), ("Reference", told.Reference))
        .Say("Without an approval by then the booking is declined and the place goes to somebody else. Nothing is charged.")
        .Link("See or give back the place", told.Link));

    public static Letter PleaseApprove(Told told, DateTime until) => Signed(told, new Letter()
        .Say($"{told.Name} has asked for a place on {told.Occasion.Event.Title} and named you as the manager who approves it. The place is held until you answer.")
        .Facts([("When", told.Occasion.When), ("Where", told.Occasion.Places), ("Answer by", Moment(until)), ("Reference", told.Reference), .. Costs(told)])
        .Link("Approve or decline", told.KeyLink(MailKey.Approve)));

    public static Letter Declined(Told told, string why) => Signed(told, new Letter()
        .Say($"Your booking on {told.Occasion.Event.Title} was declined by your manager. Nothing is charged.")
        .Facts(("When", told.Occasion.When), ("Why", why), ("Reference", told.Reference)));

    public static Letter NotApproved(Told told) => Signed(told, new Letter()
        .Say($"Your booking on {told.Occasion.Event.Title} was declined, because no approval came before booking closed. Nothing is charged.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference)));

    public static Letter NotApprovedToManager(Told told) => Signed(told, new Letter()
        .Say($"Booking for {told.Occasion.Event.Title} has closed. {told.Name}'s booking was declined, because you had not answered. An answer now changes nothing.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference)));

    public static Letter ConfirmedToManager(Told told) => Signed(told, new Letter()
        .Say($"{told.Name} has a place on {told.Occasion.Event.Title}. You get this copy as the manager named in the booking.")
        .Facts(FactsOf(told)));

    public static Letter Waiting(Told told, int position) => Signed(told, new Letter()
        .Say($"You are on the waiting list of {told.Occasion.Event.Title}, as number {position}.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference))
        .Say(told.LastFree.By is { } by
            ? $"If a place comes free by {London.Say(by.Day, by.Time)} it is yours at once and we write to you. After that we ask you first, and keep the place {WaitingList.OfferHours} hours for your answer; these hours are the product's own default."
            : "If a place comes free it is yours at once and we write to you.")
        .Say("Leaving the list is always free.")
        .Link("See your turn, or leave the list", told.Link));

    public static Letter Held(Told told, IEnumerable<string> missing) => Signed(told, new Letter()
        .Say($"A place on {told.Occasion.Event.Title} is being held for you. It is confirmed as soon as your record shows: {string.Join(", ", missing.Select(BookingTerms.Words))}.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference))
        .Say("If you did it elsewhere, send the certificate to the partnership's team; they can release the place.")
        .Link("See or give back the place", told.Link));

    public static Letter Offered(Told told, DateTime until) => Signed(told, MessageKind.Offer, Begin(told, MessageKind.Offer, $"A place on {told.Occasion.Event.Title} has come free, and it is your turn.")
        .Facts([("When", told.Occasion.When), ("Answer by", Moment(until)), ("Reference", told.Reference), .. Costs(told)])
        .Say("We ask you first because the last moment to cancel free has passed. Without an answer the place goes to the next person.")
        .Link("Take the place, or say no", told.Link));

    public static Letter OfferLapsed(Told told) => Signed(told, new Letter()
        .Say($"The place on {told.Occasion.Event.Title} that we kept for you has gone to the next person, because we had no answer in time. Nothing is charged.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference)));

    public static Letter Cancelled(Told told, bool hadPlace) => Signed(told, hadPlace ? MessageKind.Cancellation : null, Begin(told, hadPlace ? MessageKind.Cancellation : null, hadPlace ? $"Your place on {told.Occasion.Event.Title} has been cancelled." : $"You have left the waiting list of {told.Occasion.Event.Title}.")
        .Facts([("When", told.Occasion.When), ("Reference", told.Reference), .. hadPlace ? Costs(told) : []]));

    public static Letter CancelledToManager(Told told) => Signed(told, new Letter()
        .Say($"{told.Name} no longer has a place on {told.Occasion.Event.Title}. You get this copy as the manager named in the booking.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference)));

    public static Letter PassedOn(Told told) => Signed(told, new Letter()
        .Say($"Your place on {told.Occasion.Event.Title} has been transferred to a colleague. Nothing is charged to you.")
        .Facts(("When", told.Occasion.When), ("Reference", told.Reference)));

    public static Letter EventCancelled(Told told, string why) => Signed(told, MessageKind.EventCancelled, Begin(told, MessageKind.EventCancelled, $"{told.Occasion.Event.Title} has been cancelled. Your booking is over and nothing is charged.")
        .Facts(("It was to be", told.Occasion.When), ("Why", why), ("Reference", told.Reference))
        .Link("Look for another date", told.Site.For($"/{told.Occasion.Slug}/events")));

    public static Letter EventCancelledToManager(Told told, string why) => Signed(told, new Letter()
        .Say($"{told.Occasion.Event.Title}, which {told.Name} was booked on, has been cancelled. Nothing is charged.")
        .Facts(("It was to be", told.Occasion.When), ("Why", why), ("Reference", told.Reference)));

    public static Letter EventChanged(Told told) => Signed(told, MessageKind.Change, Begin(told, MessageKind.Change, $"{told.Occasion.Event.Title} has changed. This is how it stands now:")
        .Facts(FactsOf(told))
        .Say("If you cannot come any more, tell us now.")
        .Link("See, cancel or pass on your place", told.Link));

    public static Letter JoiningInstructions(Told told) => Signed(told, MessageKind.JoiningInstructions, Begin(told, MessageKind.JoiningInstructions, $"This is how to take part in {told.Occasion.Event.Title}.")
        .Facts(("When", told.Occasion.When), ("Where", told.Occasion.Places), ("Join at", told.Occasion.Links), ("Reference", told.Reference))
        .Link("See your booking and its documents", told.Link));

    public static Letter Reminder(Told told) => Signed(told, MessageKind.Reminder, Begin(told, MessageKind.Reminder, $"You have a place on {told.Occasion.Event.Title}, which begins soon.")
        .Facts(FactsOf(told))
        .Link("See, cancel or pass on your place", told.Link)
        .Link("Cannot come? Cancel without signing in", told.KeyLink(MailKey.Cancel)));

    /// <summary>What a confirmed booking states: when, where, attendance, until when cancelling is free, and what applies after.</summary>
    private static IEnumerable<(string, string?)> FactsOf(Told told) =>
    [
        ("When", told.Occasion.When),
        ("Where", told.Occasion.Places),
        ("Join at", told.Occasion.Links),
        ("Reference", told.Reference),
        ("Attendance", told.Terms.FullAttendance is { } rule ? $"Full attendance is {rule}." : "Full attendance: not set by this partnership."),
        .. Costs(told),
    ];

    private static IEnumerable<(string, string?)> Costs(Told told) =>
    [
        ("Cancelling", told.LastFree.Sentence),
        ("Charges", ChargesInWords.Short(told.Terms.Pack?.Charging)),
    ];

    /// <summary>The first paragraphs: the partnership's own where it chose some.</summary>
    private static Letter Begin(Told told, MessageKind? kind, string usual) => Paragraphs(new(), kind is { } own && told.Occasion.Words.Opening(own) is { } words ? told.Fill(words) : usual);

    private static Letter Signed(Told told, Letter letter) => Signed(told, null, letter);

    private static Letter Signed(Told told, MessageKind? kind, Letter letter) =>
        (kind is { } own && told.Occasion.Words.Closing(own) is { } words ? Paragraphs(letter, told.Fill(words)) : letter).Say($"{told.Occasion.PartnershipName}");

    private static Letter Paragraphs(Letter letter, string words)
    {
        foreach (var paragraph in words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) letter.Say(paragraph);
        return letter;
    }

    private static string Moment(DateTime instant)
    {
        var at = LondonTime.At(instant);
        return London.Say(at.Day, at.Time);
    }
}

/// <summary>Somebody who is told about their booking.</summary>
internal sealed record Told(Occasion Occasion, BookingTerms Terms, SiteAddress Site, string Name, Guid BookingId, string BookingReferenceCode, string? MailRoot = null)
{
    public string Reference => BookingReference.Say(BookingReferenceCode);

    public string Fill(string words) => MessageWords.Fill(words, Occasion.Event.Title, Name, Occasion.PartnershipName);

    public string Link => Site.For($"/{Occasion.Slug}/bookings/{BookingId}");

    /// <summary>An address that does one thing without signing in.</summary>
    public string KeyLink(string purpose) => MailRoot is { } root ? Site.For($"/{Occasion.Slug}/by-mail/{BookingId}/{purpose}/{MailKey.Of(root, purpose)}") : Link;

    public Charging.LastFreeCancellation LastFree => Terms.LastFree(Occasion.Event.FirstDay, Occasion.Event.FirstStart);
}
