using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Invites people to an event by their work e-mail; each gets one mail with the address, however often they are invited.</summary>
public sealed class InviteToEvent(Db db, SiteAddress site)
{
    private const int Most = 500;

    /// <summary>Answers how many were invited anew. An address nobody has here is named and nobody is invited.</summary>
    public async Task<Result<int>> DoAsync(Guid eventId, string? addresses, OperationContext context, CancellationToken stop = default)
    {
        var keys = (addresses ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => a.ToLowerInvariant()).Distinct().ToList();
        if (keys.Count is 0 or > Most) return new Refusal("addresses_missing", $"Enter from 1 to {Most} work e-mails, with spaces, commas or lines between them.", RefusalKind.Rule).At("addresses");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State == EventState.Cancelled) return Refusals.EventCancelled;
        var people = await db.People.Where(p => keys.Contains(p.EmailKey)).Select(p => new { p.Id, p.Email, p.EmailKey }).ToListAsync(stop);
        if (keys.Except(people.Select(p => p.EmailKey)).FirstOrDefault() is { } unknown) return new Refusal("nobody_like_that", $"Nobody here has the address {unknown}. Nobody was invited.", RefusalKind.Rule).At("addresses");

        var ids = people.ConvertAll(p => p.Id);
        var there = (await db.EventInvitations.Where(i => i.EventId == eventId && ids.Contains(i.PersonId)).Select(i => i.PersonId).ToListAsync(stop)).ToHashSet();
        var slug = await db.Partnerships.Where(p => p.Id == e.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        var fresh = people.Where(p => !there.Contains(p.Id)).ToList();
        foreach (var person in fresh)
        {
            db.Add(new EventInvitation { PartnershipId = e.PartnershipId, Id = Guid.CreateVersion7(), EventId = eventId, PersonId = person.Id, InvitedAt = context.Now });
            if (e.State == EventState.Published)
                db.Add(new Letter().Say($"You are invited to {e.Title}, {London.Say(e.FirstDay, e.FirstStart)}.").Link("See it and book a place", site.For($"/{slug}/events/{eventId}")).To(context, person.Email, $"An invitation: {e.Title}", e));
        }

        if (fresh.Count > 0) db.Note(context, "people invited", e, null, ("people", null, fresh.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return fresh.Count;
    }
}
