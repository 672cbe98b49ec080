using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Ui.Tags;

namespace GoldenThread.Web.Pages.Programme;

/// <summary>How events, places and bookings are said on pages.</summary>
internal static class EventWords
{
    public static string Say(EventLength length) => length switch
    {
        EventLength.UpTo3Hours => "up to 3 hours",
        EventLength.HalfDay => "half day",
        EventLength.FullDay => "full day",
        _ => "several days",
    };

    public static string Say(Mode mode) => mode switch
    {
        Mode.Classroom => "in person",
        Mode.Virtual => "live online",
        Mode.Online => "online, in your own time",
        _ => "self-study",
    };

    /// <summary>"Level 3 · half day · in person".</summary>
    public static string Over(string? level, EventLength length, Mode mode) => string.Join(" · ", new[] { level, Say(length), Say(mode) }.OfType<string>());

    /// <summary>"9 of 24 places left", "Full, 3 waiting", "No limit to places".</summary>
    public static string PlacesLeft(Taken taken)
    {
        if (taken.Capacity is not { } of) return "No limit to places";
        if (Places.Left(taken) is { } left and > 0) return $"{left} of {of} places left";
        if (taken.Waiting > 0) return $"Full: {taken.Confirmed} of {of} places taken, {Waiting(taken.Waiting)}";
        return taken.Held > 0 ? "All places taken or being held" : $"Full: {of} of {of} places taken";
    }

    public static string Waiting(int count) => count == 1 ? "1 person waiting" : $"{count} people waiting";

    public static (string Kind, string Words) Status(BookingState state, string? because) => (state, because) switch
    {
        (BookingState.Confirmed, _) => ("ok", "You have a place"),
        (BookingState.Held, Holding.Offered) => ("due", "A place is offered to you"),
        (BookingState.Held, Holding.PrerequisiteMissing) => ("due", "Held for you"),
        (BookingState.Held, Holding.Approval) => ("due", "Waits for your manager"),
        (BookingState.Held, _) => ("due", "Not finished yet"),
        (BookingState.Waiting, _) => ("none", "Waiting list"),
        (BookingState.Substituted, _) => ("none", "Passed to a colleague"),
        (BookingState.Lapsed, _) => ("none", "Ran out"),
        _ => ("none", "Cancelled"),
    };

    /// <summary>The same, as others read it.</summary>
    public static (string Kind, string Words) StatusOfOther(BookingState state, string? because) =>
        Status(state, because) is var (kind, _) ? (kind, state switch
        {
            BookingState.Confirmed => "Has a place",
            BookingState.Held => because switch { Holding.Offered => "Offered", Holding.PrerequisiteMissing => "Held", Holding.Approval => "To be approved", _ => "Booking now" },
            BookingState.Waiting => "Waiting",
            BookingState.Substituted => "Passed on",
            BookingState.Lapsed => "Ran out",
            _ => "Cancelled",
        }) : default;

    public static string When(IEnumerable<ListEvents.Day> days)
    {
        var all = days.ToList();
        if (all.Count == 0) return "";
        var first = $"{London.Say(all[0].Date)}, {London.Say(all[0].Start, all[0].End)}";
        return all.Count == 1 ? first : $"{first}, and {(all.Count == 2 ? "1 more day" : $"{all.Count - 1} more days")} until {London.SayShort(all[^1].Date)}";
    }

    /// <summary>"10:42am" of an instant, with its day when it is not today.</summary>
    public static string Until(DateTime instant, DateOnly today)
    {
        var at = LondonTime.At(instant);
        return at.Day == today ? London.Say(at.Time) : London.Say(at.Day, at.Time);
    }

    public static IReadOnlyList<Choice> Lengths { get; } = [.. Enum.GetValues<EventLength>().Select(l => new Choice(l.ToString(), Capital(Say(l))))];

    public static IReadOnlyList<Choice> Approvals { get; } =
    [
        new(nameof(Approval.None), "No", "A place is confirmed at once"),
        new(nameof(Approval.AtBooking), "Yes, before the place is confirmed", "It is held until then; when booking closes it is declined"),
        new(nameof(Approval.AtBookingAndChange), "Yes, and again when answers are changed"),
    ];

    public static IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(nameof(EventVisibility.Listed), "Everybody, on the public list"),
        new(nameof(EventVisibility.Unlisted), "Whoever has its address; it is on no list"),
        new(nameof(EventVisibility.Invited), "Only people who are invited"),
    ];

    public static IReadOnlyList<Choice> ForWhoms { get; } = [new(nameof(ForWhom.Children), "Children"), new(nameof(ForWhom.AdultsAtRisk), "Adults at risk"), new(nameof(ForWhom.Both), "Both")];

    public static string Say(ForWhom about) => about switch { ForWhom.AdultsAtRisk => "adults at risk", ForWhom.Both => "children and adults at risk", _ => "children" };

    public static IReadOnlyList<Choice> Completions { get; } =
        [new(nameof(Completion.Whole), "All of it"), new(nameof(Completion.Part), "At least one of its days, in full")];

    public static IReadOnlyList<Choice> AlertRoles { get; } =
        [new(nameof(GoldenThread.People.Role.Coordinator), "The coordinators"), new(nameof(GoldenThread.People.Role.Trainer), "The trainers of this event")];

    public static IReadOnlyList<Choice> Modes { get; } = [.. new[] { Mode.Classroom, Mode.Virtual, Mode.Online }.Select(m => new Choice(m.ToString(), Capital(Say(m))))];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
