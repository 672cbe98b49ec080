using System.Security.Cryptography;
using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Passes a place to a colleague, who is checked as for a new booking; the first is free of charge .</summary>
public sealed class SubstituteBooking(Db db, TermsInForce terms, SiteAddress site)
{
    /// <param name="By">The holder, their line manager, a colleague who books for their agency, or an officer; only an officer may choose somebody of another organisation.</param>
    public sealed record Request(Guid BookingId, Guid PersonId, Caller By)
    {
        public string? Reason { get; init; }
    }

    public async Task<Result<Booking>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.May("reason", request.Reason, 1000);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedBookingAsync(request.BookingId, stop) is not { } old) return Refusal.NotThere;
        if (Permit.No(request.By, Right.GiveUpPlace, await db.AboutAsync(old, context, stop)) is { } forbidden) return forbidden;
        if (typed.No is { } unclear) return unclear;

        var people = await db.AttendeesAsync([old.PersonId, request.PersonId], context.Today, stop);
        if (!people.TryGetValue(request.PersonId, out var newcomer)) return Refusal.NotThere;
        var occasion = (await db.OccasionAsync(old.EventId, stop))!;
        var policy = await terms.TodayAsync(context, stop);
        var post = newcomer.Posts.FirstOrDefault(p => p.AgencyId == old.AgencyId) ?? (Permit.IsOfficer(request.By) ? newcomer.Job(null) : null);
        var reference = BookingReference.Of(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        var inIt = (await db.InItAsync(old.EventId, newcomer.PersonId, context.Now, reference, stop))!;
        var fit = post is null ? null : Audience.Of(policy.AudienceOf(occasion.Course), policy.Shows(post), policy.KeepsToAudience);
        var clashes = await db.ClashesAsync(old.EventId, occasion.Sessions, [newcomer.PersonId], context.Now, stop);
        if (!Permit.IsOfficer(request.By) && clashes.TryGetValue(newcomer.PersonId, out var clash)) return Refusals.Clashes(clash);
        var no = SubstituteAllowed.Decide(old, context.Now, occasion, London.WallClock(context.Now), newcomer.PersonId, post is not null, inIt.Mine?.State, fit);
        if (no is not null) return no;

        var place = new Placing(db, context, occasion, policy, site);
        if (inIt.Mine is { } turn) place.Take(turn, BookingState.Cancelled, "has_a_place", did: "waiting list left");
        place.PassOn(old, people[old.PersonId], reason);
        await db.AccessNeeds.Where(n => n.BookingId == old.Id).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);

        var booking = new Booking
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = old.EventId,
            PersonId = newcomer.PersonId,
            Reference = inIt.ReferenceIsFree ? reference : await db.FreeReferenceAsync(stop),
            MadeAt = context.Now,
            InsteadOfId = old.Id,
            LineManagerEmail = post!.LineManagerEmail ?? old.LineManagerEmail,
            AuthorisingManagerEmail = old.AuthorisingManagerEmail,
        };
        db.Add(booking);
        var missing = await db.MissingAsync([newcomer.PersonId], policy.Prerequisites(occasion.Course), context.Today, stop);
        if (Permit.IsOfficer(request.By)) booking.ApprovedAt = context.Now;
        place.Settle(booking, newcomer, post, missing.GetValueOrDefault(newcomer.PersonId), "instead_of_a_colleague", reason);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }
}
