using System.Security.Cryptography;
using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Joint;

/// <summary>Gives a person of another partnership one of its places on an own event: under the same lock and the same rules as everybody, with a snapshot of the guest and a reference that only their own partnership can follow.</summary>
public sealed class BookGuest(Db db, TermsInForce terms, SiteAddress site)
{
    /// <summary>The guest as their own partnership describes them for this one event.</summary>
    public sealed record Guest(Guid Reference, string FirstName, string LastName, string Email, bool Protected, Guid? AccountId, string? Job, string? LineManagerEmail);

    /// <summary>Asked twice with the same reference, it is the same booking.</summary>
    public async Task<Result<Booking>> DoAsync(EventShare share, Guest guest, OperationContext context, CancellationToken stop = default)
    {
        if (context.PartnershipId != share.OwnerId) throw new InvalidOperationException("A guest is booked where the event is.");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(share.EventId, stop)) return Refusal.NotThere;
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.HomeReference == guest.Reference, stop) is { } before)
        {
            await work.CommitAsync(stop);
            return before;
        }

        if (!await db.EventShares.AnyAsync(s => s.Id == share.Id && s.EndedAt == null && s.AcceptedAt != null, stop)) return JointRefusals.NotOffered;
        var occasion = (await db.OccasionAsync(share.EventId, stop))!;
        var policy = await terms.TodayAsync(context, stop);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == share.AgencyId, stop);
        var person = await PersonAsync(guest, context, stop);
        await db.SaveChangesAsync(stop);
        var who = new Attendee(person.Id, person.Name, person.Email, []);

        var inIt = (await db.InItAsync(share.EventId, person.Id, context.Now, "", stop))!;
        var taken = await new MovingUp(db, context, occasion, policy, site).DoAsync(inIt.Taken, stop);
        var (room, ahead) = await db.AheadAsync(occasion, taken, context, stop);
        var missing = (await db.MissingAsync([person.Id], policy.Prerequisites(occasion.Course), context.Today, stop)).GetValueOrDefault(person.Id) ?? [];
        var answer = MayBook.Decide(new(inIt.Dates, London.WallClock(context.Now), taken, AlreadyIn: inIt.Mine is { } mine && !mine.HasLapsed(context.Now), null, new(Fitting.Unknown, null), missing)
        { Ahead = ahead, Blocked = room?.Blocks(new(agency.Id, agency.Sector)), NeedsApproval = occasion.Course.Approval != Approval.None });
        if (answer.Refusal is { } refused) return refused;

        var booking = new Booking
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = share.EventId, PersonId = person.Id, MadeAt = context.Now, HomeId = share.GuestId, HomeReference = guest.Reference,
            Reference = await db.FreeReferenceAsync(stop), AgencyId = agency.Id, AgencyKind = agency.LegalKind, AgencyBasedInArea = agency.BasedInArea, AgencyServesArea = agency.ServesArea, AgencyContributes = false,
            JobTitle = guest.Job, LineManagerEmail = guest.LineManagerEmail, AuthorisingManagerEmail = guest.LineManagerEmail,
        };
        db.Add(booking);
        var place = new Placing(db, context, occasion, policy, site);
        if (answer.Kind == BookingAnswerKind.Waiting) place.Wait(booking, who, null, answer.Code, answer.Position!.Value);
        else place.Settle(booking, who, null, missing);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return booking;
    }

    /// <summary>The snapshot: somebody who is known here by the same address already, or a record with a name and an address and no post.</summary>
    private async Task<Person> PersonAsync(Guest guest, OperationContext context, CancellationToken stop)
    {
        var key = guest.Email.ToLowerInvariant();
        if (await db.People.SingleOrDefaultAsync(p => p.EmailKey == key, stop) is { } known) return known;
        var account = guest.AccountId is { } id && await db.People.AnyAsync(p => p.AccountId == id, stop) ? null : guest.AccountId;
        var person = new Person
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), FirstName = guest.FirstName, LastName = guest.LastName, NameKey = Person.KeyOf(guest.FirstName, guest.LastName),
            Email = guest.Email, EmailKey = key, Protected = guest.Protected, AccountId = account,
        };
        db.Add(person);
        db.Note(context, "guest of another partnership noted", person);
        return person;
    }
}
