using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Web.Api;

/// <summary>An event as it is sent. No capacity means no limit.</summary>
internal sealed record EventSent
{
    public required Guid CourseId { get; init; }

    public string? Title { get; init; }

    public EventLength? Length { get; init; }

    public Mode? Mode { get; init; }

    public int? Capacity { get; init; }

    public int? WaitingRoom { get; init; }

    public DateOnly? BookingOpensOn { get; init; }

    public DateOnly? BookingClosesOn { get; init; }

    public int? SelfCancelDays { get; init; }

    public string? RaisedBecause { get; init; }

    public EventVisibility? Visibility { get; init; }

    /// <summary>The revision that was read before the change; a change made meanwhile is then refused.</summary>
    public int? SeenRevision { get; init; }

    public bool? OnlineBooking { get; init; }

    public int? Fewest { get; init; }

    public DateOnly? DecideOn { get; init; }

    public GoldenThread.People.Role? AlertRole { get; init; }

    public required IReadOnlyList<SessionSent> Sessions { get; init; }

    public bool? Published { get; init; }

    internal EventDetails Details => new()
    {
        Title = Title, Length = Length, Mode = Mode, Capacity = Capacity, WaitingRoom = WaitingRoom, OpensOn = BookingOpensOn, ClosesOn = BookingClosesOn, SelfCancelDays = SelfCancelDays,
        RaisedBecause = RaisedBecause, Visibility = Visibility ?? EventVisibility.Listed, SeenRevision = SeenRevision, OnlineBooking = OnlineBooking ?? true, Fewest = Fewest, DecideOn = DecideOn, AlertRole = AlertRole, Sessions = [.. Sessions.Select(s => new EventDetails.Day(s.Date, s.Start, s.End, s.Place, s.Link, s.Id))],
    };
}

/// <summary>One day. With its id it stays the same day when an event is changed.</summary>
internal sealed record SessionSent
{
    public Guid? Id { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Start { get; init; }

    public required TimeOnly End { get; init; }

    public string? Place { get; init; }

    public string? Link { get; init; }
}

/// <summary>An event on the list: without venue and joining address.</summary>
internal sealed record EventListed
{
    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required string Title { get; init; }

    public string? Level { get; init; }

    public required Mode Mode { get; init; }

    public required EventLength Length { get; init; }

    public required IReadOnlyList<ListEvents.Day> Sessions { get; init; }

    public int? Capacity { get; init; }

    public required int Confirmed { get; init; }

    public required int Held { get; init; }

    public required int Waiting { get; init; }

    /// <summary>For a newcomer; null without a limit.</summary>
    public int? PlacesLeft { get; init; }

    public static EventListed Of(ListEvents.Row e) => new()
    {
        Id = e.Id, CourseId = e.CourseId, Title = e.Title, Level = e.Level, Mode = e.Mode, Length = e.Length, Sessions = e.Sessions,
        Capacity = e.Taken.Capacity, Confirmed = e.Taken.Confirmed, Held = e.Taken.Held, Waiting = e.Taken.Waiting, PlacesLeft = Places.Left(e.Taken),
    };
}

/// <summary>One event, and the answer for the caller.</summary>
internal sealed record EventAnswer
{
    public required Guid Id { get; init; }

    public required Guid CourseId { get; init; }

    public required string Title { get; init; }

    public string? Level { get; init; }

    public required Mode Mode { get; init; }

    public required EventLength Length { get; init; }

    public required EventState State { get; init; }

    public required IReadOnlyList<Day> Sessions { get; init; }

    public int? Capacity { get; init; }

    public required int Confirmed { get; init; }

    public required int Held { get; init; }

    public required int Waiting { get; init; }

    public int? PlacesLeft { get; init; }

    public DateOnly? BookingOpensOn { get; init; }

    public DateOnly? BookingClosesOn { get; init; }

    /// <summary>London's wall clock; null where the partnership has set no notice.</summary>
    public DateTime? LastFreeCancellation { get; init; }

    /// <summary>The pack path of what is not set.</summary>
    public required IReadOnlyList<string> Unset { get; init; }

    /// <summary>For the caller; null for visitors.</summary>
    public Told? CanBook { get; init; }

    public static EventAnswer Of(EventSeen seen)
    {
        var (e, last) = (seen.Occasion.Event, seen.LastFree);
        var inside = seen.Me is not null || seen.IsOfficer;
        return new()
        {
            Id = e.Id, CourseId = e.CourseId, Title = e.Title, Level = seen.Occasion.Course.Level, Mode = e.Mode, Length = e.Length, State = e.State,
            Sessions = [.. seen.Occasion.Sessions.Select(s => new Day(s.Id, s.Date, s.Start, s.End, inside ? s.Place : null, seen.SeesLink ? s.Link : null))],
            Capacity = e.Capacity, Confirmed = seen.Taken.Confirmed, Held = seen.Taken.Held, Waiting = seen.Taken.Waiting, PlacesLeft = Places.Left(seen.Taken),
            BookingOpensOn = e.OpensOn, BookingClosesOn = e.ClosesOn,
            LastFreeCancellation = last.By is { } by ? by.Day.ToDateTime(by.Time) : null,
            Unset = last.Unset is { } path ? [path] : [],
            CanBook = seen.Me is null ? null : new(seen.CanBook.Kind, seen.CanBook.Code, seen.CanBook.Words),
        };
    }

    internal sealed record Day(Guid Id, DateOnly Date, TimeOnly Start, TimeOnly End, string? Place, string? Link);

    internal sealed record Told(BookingAnswerKind Answer, string Code, string Why);
}
