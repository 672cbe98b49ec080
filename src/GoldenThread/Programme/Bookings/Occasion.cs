namespace GoldenThread.Programme.Bookings;

/// <summary>An event as everybody who is told about it needs it: what, when, where, and whose.</summary>
public sealed record Occasion(EventFacts Event, CourseFacts Course, IReadOnlyList<SessionFacts> Sessions, string Slug, string PartnershipName)
{
    public BookingWindow.Dates Dates => new(Event.State, Event.OpensOn, Event.ClosesOn, Event.FirstDay, Event.FirstStart, Event.LastDay);

    /// <summary>The partnership's own words in messages.</summary>
    public Messages.MessageWords Words { get; init; } = Messages.MessageWords.None;

    /// <summary>The instant it begins, UTC.</summary>
    public DateTime Begins => London.Instant(Event.FirstDay, Event.FirstStart);

    /// <summary>The instant booking closes, UTC: the end of its last day, or the start.</summary>
    public DateTime Closes => Event.ClosesOn is { } last && London.Instant(last.AddDays(1), TimeOnly.MinValue) is var end && end < Begins ? end : Begins;

    /// <summary>"Thursday 3 December 2026, 9:30am to 1pm", a line for each day.</summary>
    public string When => string.Join("; ", Sessions.Select(s => s.When));

    /// <summary>The places, each once.</summary>
    public string? Places => Said(Sessions.Select(s => s.Place));

    /// <summary>The joining addresses, each once: only for people with a place.</summary>
    public string? Links => Said(Sessions.Select(s => s.Link));

    private static string? Said(IEnumerable<string?> words) => string.Join("; ", words.OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } said ? said : null;
}

/// <summary>The event's own row.</summary>
public sealed record EventFacts
{
    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required string Title { get; init; }

    public required Partnerships.Packs.EventLength Length { get; init; }

    public required Partnerships.Packs.Mode Mode { get; init; }

    public required EventState State { get; init; }

    public int? Capacity { get; init; }

    public int? WaitingRoom { get; init; }

    public DateOnly? OpensOn { get; init; }

    public DateOnly? ClosesOn { get; init; }

    public int? SelfCancelDays { get; init; }

    public bool OnlineBooking { get; init; } = true;

    public EventVisibility Visibility { get; init; }

    public int? Fewest { get; init; }

    public DateOnly? DecideOn { get; init; }

    public bool GoesAhead { get; init; }

    public QueuePolicy QueuePolicy { get; init; }

    public bool HasPlaceRules { get; init; }

    public int? BreakoutGroups { get; init; }

    public string? Speakers { get; init; }

    public bool HasQuestions { get; init; }

    public string? VenueFacts { get; init; }

    public bool VenueSuits { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required TimeOnly FirstStart { get; init; }

    public required DateOnly LastDay { get; init; }

    public required int Revision { get; init; }
}

/// <summary>What booking needs to know of a course.</summary>
public sealed record CourseFacts
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public string? Aim { get; init; }

    public IReadOnlyList<string> Outcomes { get; init; } = [];

    public string? NotFor { get; init; }

    public string? Level { get; init; }

    public required IReadOnlyList<string> AudienceGroups { get; init; }

    public string? Audience { get; init; }

    public required IReadOnlyList<string> Prerequisites { get; init; }

    public required bool OnePlaceEach { get; init; }

    public Approval Approval { get; init; }
}

/// <summary>One day of it.</summary>
public sealed record SessionFacts(Guid Id, DateOnly Date, TimeOnly Start, TimeOnly End, string? Place, string? Link)
{
    public string When => $"{London.Say(Date)}, {London.Say(Start, End)}";
}
