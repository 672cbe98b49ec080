using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Gives up a place, an offer or a turn; the place goes to whoever is next in the same transaction .</summary>
public sealed class CancelBooking(Db db, TermsInForce terms, SiteAddress site)
{
    /// <param name="By">The holder, their line manager, a colleague who books for their agency, or an officer .</param>
    public sealed record Request(Guid BookingId, Caller By)
    {
        /// <summary>When notice was received, on London's wall clock; now where it is not said.</summary>
        public DateTime? ReceivedAt { get; init; }

        /// <summary>How notice was given; in writing where the holder does it here. An officer who takes a place back without notice leaves it out.</summary>
        public NoticeChannel? Channel { get; init; }

        public string? Reason { get; init; }
    }

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.May("reason", request.Reason, 1000);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (Permit.No(request.By, Right.GiveUpPlace, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (typed.No is { } unclear) return unclear;

        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        var kept = await terms.KeptAsync(booking, context, stop);
        var officer = Permit.IsOfficer(request.By);
        var now = London.WallClock(context.Now);
        var channel = request.Channel ?? (officer && booking.PersonId != context.PersonId ? null : NoticeChannel.InWriting);
        var received = officer ? request.ReceivedAt ?? now : now;
        var no = CancellationAllowed.Decide(new(
            booking.State, Minute(London.WallClock(booking.MadeAt)), occasion.Event.FirstDay.ToDateTime(occasion.Event.FirstStart), now, received, channel is { } way ? Names.Code(way) : null,
            kept.Channel?.Accepts.Select(a => Names.Code(a)).ToList(), kept.Channel?.To, occasion.Event.SelfCancelDays, officer)
        { CheckedIn = await db.CheckedInAsync(booking, stop) });
        if (no is not null) return no;

        var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
        var notice = channel is null ? null : new NoticeGiven(received, Names.Code(channel.Value));
        var because = booking.State == BookingState.Held && booking.Because == Holding.Offered ? "offer_declined" : channel is null ? "taken_back" : "given_up";
        new Placing(db, context, occasion, kept, site).Cancel(booking, who, because, notice, reason);
        await db.AccessNeeds.Where(n => n.BookingId == booking.Id).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);
        await db.MoveUpAsync(context, occasion, await terms.TodayAsync(context, stop), site, stop);
        await work.CommitAsync(stop);
        return booking;
    }

    private static DateTime Minute(DateTime moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));
}
