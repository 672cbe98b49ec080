using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Changes what was answered when booking: the managers and what is needed to take part. Where the course asks for it, the person's own change needs a new approval; an officer's does not.</summary>
public sealed class ChangeAnswers(Db db, TermsInForce terms, Sealing sealing, SiteAddress site)
{
    /// <param name="By">The holder, a colleague who books for their agency, or an officer.</param>
    public sealed record Request(Guid BookingId, Caller By)
    {
        public string? LineManagerEmail { get; init; }

        public string? AuthorisingManagerEmail { get; init; }

        /// <summary>Null leaves what was said before; empty takes it back. Only the person's own, or an officer's, to change.</summary>
        public string? AccessNeeds { get; init; }
    }

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var manager = Mail(typed, "lineManagerEmail", request.LineManagerEmail);
        var authorising = Mail(typed, "authorisingManagerEmail", request.AuthorisingManagerEmail);
        var needs = typed.May("accessNeeds", request.AccessNeeds, AccessNeed.Longest);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } booking) return Refusal.NotThere;
        if (Permit.No(request.By, Right.Book, await db.AboutAsync(booking, context, stop)) is { } forbidden) return forbidden;
        if (typed.No is { } unclear) return unclear;
        if (!booking.IsLive || booking.HasLapsed(context.Now)) return Refusals.NotLive;
        var occasion = (await db.OccasionAsync(booking.EventId, stop))!;
        if (BookingWindow.HasBegun(occasion.Dates, London.WallClock(context.Now))) return Refusals.EventIsOver;
        var again = occasion.Course.Approval == Approval.AtBookingAndChange && booking.State == BookingState.Confirmed && !Permit.IsOfficer(request.By);
        if (again && context.Now >= occasion.Closes) return Refusals.ClosedToChanges;

        var before = (booking.LineManagerEmail, booking.AuthorisingManagerEmail);
        booking.LineManagerEmail = manager;
        booking.AuthorisingManagerEmail = authorising;
        var changed = before != (booking.LineManagerEmail, booking.AuthorisingManagerEmail);
        if (request.AccessNeeds is not null) changed |= await RewriteNeedsAsync(booking, occasion, needs, stop);
        if (!changed) return booking;

        db.Note(context, "booking answers changed", booking, null, Trail.Differing(("line manager", before.LineManagerEmail, booking.LineManagerEmail), ("authorised by", before.AuthorisingManagerEmail, booking.AuthorisingManagerEmail)));
        if (again)
        {
            var who = (await db.AttendeeAsync(booking.PersonId, context.Today, stop))!;
            booking.ApprovedAt = null;
            new Placing(db, context, occasion, await terms.KeptAsync(booking, context, stop), site).HoldUntilApproved(booking, who, who.Job(booking.PostId));
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }

    private async Task<bool> RewriteNeedsAsync(Booking booking, Occasion occasion, string? needs, CancellationToken stop)
    {
        var there = await db.AccessNeeds.SingleOrDefaultAsync(n => n.BookingId == booking.Id, stop);
        if (needs is null)
        {
            if (there is null) return false;
            db.Remove(there);
            return true;
        }

        if (there is null) db.Add(AccessNeed.For(booking, needs, occasion.Event.LastDay, sealing));
        else if (sealing.Open(there.Sealed, there.Id) == needs) return false;
        else there.Sealed = sealing.Seal(needs, there.Id);
        return true;
    }

    private static string? Mail(Typed typed, string field, string? address)
    {
        var clean = typed.May(field, address, 320);
        typed.Check(field, clean is null || EmailShape.Is(clean), Refusals.BadManagerMail.Words);
        return clean;
    }
}
