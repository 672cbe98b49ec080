using System.Security.Cryptography;
using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>Keeps a place while somebody fills in the form. It is free again by itself when the time has run out, with no job having run.</summary>
public sealed class HoldPlace(Db db, TermsInForce terms, SiteAddress site)
{
    public sealed record Request(Guid EventId, Guid PersonId, Caller By);

    /// <summary>The answer, with the instant until which the place is kept; null when there is none to keep because it would be the waiting list.</summary>
    public sealed record Kept(BookingAnswer Answer, DateTime? Until);

    public async Task<Result<Kept>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(request.EventId, stop)) return Refusal.NotThere;
        var occasion = (await db.OccasionAsync(request.EventId, stop))!;
        if (await db.AttendeeAsync(request.PersonId, context.Today, stop) is not { } who) return Refusal.NotThere;
        if (Permit.No(request.By, Right.Book, who.About) is { } forbidden) return forbidden;

        if (occasion.Event.State == EventState.Draft && !Permit.IsOfficer(request.By)) return Refusal.NotThere;
        var officer = Permit.IsOfficer(request.By);
        if (!officer && !await db.MayKnowOfAsync(occasion.Event, who.PersonId, stop)) return Refusal.NotThere;
        if (who.Job(null) is not { } post) return Refusals.NoPost;

        var policy = await terms.TodayAsync(context, stop);
        var reference = BookingReference.Of(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        var inIt = (await db.InItAsync(request.EventId, request.PersonId, context.Now, reference, stop))!;
        var mine = inIt.Mine;
        if (mine is { Because: Holding.Basket } && !mine.HasLapsed(context.Now)) return new Kept(BookingAnswer.Place, mine.HeldUntil);

        var taken = await new MovingUp(db, context, occasion, policy, site).DoAsync(inIt.Taken, stop);
        // With several jobs the form asks which one; it may be another that fits.
        var fit = Audience.Of(policy.AudienceOf(occasion.Course), policy.Shows(post), policy.KeepsToAudience && who.Posts.Count == 1);
        var (room, ahead) = await db.AheadAsync(occasion, taken, context, stop);
        var answer = MayBook.Decide(new(
            occasion.Dates, London.WallClock(context.Now), taken, AlreadyIn: mine is not null && !mine.HasLapsed(context.Now),
            await db.OnAnotherDateAsync(occasion, who.PersonId, context.Now, context.Today, stop), fit, [])
        { Ahead = ahead, Blocked = await db.BlocksAsync(room, post.AgencyId, stop), TeamOnly = !officer && !occasion.Event.OnlineBooking, Clash = officer ? null : (await db.ClashesAsync(occasion.Event.Id, occasion.Sessions, [who.PersonId], context.Now, stop)).GetValueOrDefault(who.PersonId) });
        if (answer.Refusal is { } refused) return refused;
        if (answer.Kind == BookingAnswerKind.Waiting) return new Kept(answer, null);

        var booking = mine ?? new()
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            EventId = request.EventId,
            PersonId = request.PersonId,
            Reference = inIt.ReferenceIsFree ? reference : await db.FreeReferenceAsync(stop),
            MadeAt = context.Now,
            AgencyId = post.AgencyId, // what is kept counts for the organisation it is kept for
        };
        if (mine is null) db.Add(booking);
        new Placing(db, context, occasion, policy, site).Take(booking, BookingState.Held, Holding.Basket, context.Now.AddMinutes(Holding.BasketMinutes), did: "place held while booking");
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Kept(answer, booking.HeldUntil);
    }
}
