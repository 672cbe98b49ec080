using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Replacing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>One booking with its event, its turn in the queue and its whole history, for whoever may see it.</summary>
public sealed class ShowBooking(Db db, TermsInForce terms)
{
    public async Task<BookingSeen?> DoAsync(Guid bookingId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, stop) is not { } booking) return null;
        var about = await db.AboutAsync(booking, context, stop);
        if (Permit.No(by, Right.SeeBookings, about) is not null) return null;
        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        var queue = booking.State == BookingState.Waiting ? await db.QueueAsync(occasion, context.Today, stop) : [];
        var room = new Room(null, [], context.Today);
        if (queue.Count > 0 && occasion.Event is { HasPlaceRules: true } or { QueuePolicy: not QueuePolicy.FirstCome })
            room = await db.RoomAsync(occasion.Event, (await db.InItAsync(booking.EventId, null, context.Now, "", stop))!.Taken, context, stop);
        var kept = await terms.KeptAsync(booking, context, stop);
        var position = WaitingList.Position(queue, booking.Id, occasion.Event.QueuePolicy, room);
        return new()
        {
            Booking = booking,
            About = about,
            Occasion = occasion,
            Terms = kept,
            Replacement = booking.ConfirmedAt is not null && ReplacementAllowed.IsAskedFor(kept) ? await db.ReplacementRequests.AsNoTracking().SingleOrDefaultAsync(r => r.BookingId == bookingId, stop) : null,
            Who = who,
            Position = position,
            Chance = position is { } at ? WaitingChance.At(at, occasion.Event.FirstDay.DayNumber - context.Today.DayNumber, await db.PastEntriesAsync(at, context, stop)) : null,
            KeptAndLimited = [.. room.Said()],
            Queue = queue.Count,
            History = await db.BookingChanges.AsNoTracking().Where(c => c.BookingId == bookingId).OrderBy(c => c.Step).ToListAsync(stop),
            Documents = booking.State == BookingState.Confirmed ? await db.EventDocuments.AsNoTracking().Where(d => d.EventId == booking.EventId && d.For == DocumentFor.Delegates).OrderBy(d => d.AddedAt).ToListAsync(stop) : [],
            Mails = !Permit.IsOfficer(by) ? [] : await db.MailMessages.Where(m => m.AboutId == bookingId).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Select(m => new MailSeen(m.Subject, m.To, m.State, m.WrittenAt, m.SentAt, m.LastError)).ToListAsync(stop),
            Instead = await db.Bookings.Where(b => b.InsteadOfId == bookingId).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(stop),
            MayGiveUp = Permit.No(by, Right.GiveUpPlace, about) is null,
            MayChange = Permit.No(by, Right.Book, about) is null,
            IsOfficer = Permit.IsOfficer(by),
            IsMine = by.PersonId == booking.PersonId,
            HasBegun = BookingWindow.HasBegun(occasion.Dates, London.WallClock(context.Now)),
        };
    }
}

/// <summary>A booking as it is seen.</summary>
public sealed record BookingSeen
{
    public required Booking Booking { get; init; }

    /// <summary>What the policy asks about it.</summary>
    public required About About { get; init; }

    public required Occasion Occasion { get; init; }

    /// <summary>The policy that holds for this booking.</summary>
    public required BookingTerms Terms { get; init; }

    public required Attendee Who { get; init; }

    public int? Position { get; init; }

    public required int Queue { get; init; }

    /// <summary>How often people at this number got a place; null when not waiting.</summary>
    public WaitingChance.Chance? Chance { get; init; }

    /// <summary>What is kept for whom, and who has the most they may have.</summary>
    public IReadOnlyList<string> KeptAndLimited { get; init; } = [];

    public required IReadOnlyList<BookingChange> History { get; init; }

    /// <summary>Documents for everybody with a place.</summary>
    public IReadOnlyList<EventDocument> Documents { get; init; } = [];

    /// <summary>What was written about it and whether it arrived at the mail server; for officers.</summary>
    public IReadOnlyList<MailSeen> Mails { get; init; } = [];

    /// <summary>The booking of the colleague who comes instead.</summary>
    public Guid? Instead { get; init; }

    /// <summary>The line manager was asked for a colleague on the day.</summary>
    public ReplacementRequest? Replacement { get; init; }

    /// <summary>Cancel it, or pass it to a colleague.</summary>
    public required bool MayGiveUp { get; init; }

    public required bool MayChange { get; init; }

    public required bool IsOfficer { get; init; }

    public required bool IsMine { get; init; }

    public required bool HasBegun { get; init; }

    /// <summary>What the place costs and what losing it would, for what was kept at confirmation; null where that was never kept.</summary>
    public Charging.InWords.PriceForYou? PriceKept => Booking is { AgencyKind: { } kind }
        ? Terms.PriceFor(Occasion, kind, Booking.AgencyBasedInArea ?? false, Booking.AgencyServesArea ?? false, Booking.AgencyContributes ?? false)
        : null;

    public Charging.LastFreeCancellation LastFree => Terms.LastFree(Occasion.Event.FirstDay, Occasion.Event.FirstStart);
}

/// <summary>One message about a booking, and how its delivery stands.</summary>
public sealed record MailSeen(string Subject, string To, MailState State, DateTime WrittenAt, DateTime? SentAt, string? LastError);
