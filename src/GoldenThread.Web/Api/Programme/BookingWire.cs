using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Web.Api;

/// <summary>A booking as it is sent.</summary>
internal sealed record BookingSent
{
    public required Guid PersonId { get; init; }

    public Guid? PostId { get; init; }

    public string? LineManagerEmail { get; init; }

    public string? AuthorisingManagerEmail { get; init; }

    public string? AcceptedPolicy { get; init; }

    internal BookPlace.Request Request(Guid eventId, Caller by) => new(eventId, PersonId, by)
    {
        PostId = PostId, LineManagerEmail = LineManagerEmail, AuthorisingManagerEmail = AuthorisingManagerEmail, AcceptedPolicy = AcceptedPolicy,
    };
}

/// <summary>Giving up; when notice was received is London's wall clock.</summary>
internal sealed record CancelSent
{
    public DateTime? ReceivedAt { get; init; }

    public NoticeChannel? Channel { get; init; }

    public string? Reason { get; init; }

    internal CancelBooking.Request Request(Guid id, Caller by) => new(id, by)
    {
        ReceivedAt = ReceivedAt is { Kind: DateTimeKind.Utc } instant ? London.WallClock(instant) : ReceivedAt, Channel = Channel, Reason = Reason,
    };
}

/// <summary>Who is to come instead.</summary>
internal sealed record SubstituteSent
{
    public required Guid PersonId { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A booking and where it stands.</summary>
internal sealed record BookingAnswered
{
    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Reference { get; init; }

    public required BookingState State { get; init; }

    /// <summary>The turn on the waiting list.</summary>
    public int? Position { get; init; }

    public string? Because { get; init; }

    /// <summary>An instant; after it a held place is free again.</summary>
    public DateTime? HeldUntil { get; init; }

    public string? Why { get; init; }

    public static BookingAnswered Of(Booked booked) => Of(booked.Booking) with { Position = booked.Booking.State == BookingState.Waiting ? booked.Answer.Position : null, Why = booked.Words };

    public static BookingAnswered Of(BookingSeen seen) => Of(seen.Booking) with { Position = seen.Position };

    public static BookingAnswered Of(Booking booking) => new()
    {
        Id = booking.Id, EventId = booking.EventId, PersonId = booking.PersonId, Reference = booking.Reference, State = booking.State, Because = booking.Because, HeldUntil = booking.HeldUntil,
        Why = BookingWords.Of(booking.State, booking.Because),
    };
}

/// <summary>One row of an event's bookings.</summary>
internal sealed record BookingListed
{
    public required Guid Id { get; init; }

    public Guid? PersonId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Agency { get; init; }

    public string? JobTitle { get; init; }

    public string? Reference { get; init; }

    public required BookingState State { get; init; }

    public string? Because { get; init; }

    public DateTime? HeldUntil { get; init; }

    public required DateTime MadeAt { get; init; }

    public static BookingListed Of(EventBookings.Row row) => new()
    {
        Id = row.Id, PersonId = row.PersonId, Name = row.Name, Email = row.Email, Agency = row.Agency, JobTitle = row.JobTitle, Reference = row.Reference, State = row.State, Because = row.Because,
        HeldUntil = row.HeldUntil, MadeAt = row.MadeAt,
    };
}
