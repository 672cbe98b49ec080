using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>On the day when it is decided whether an event runs, tells the chosen role, and nobody else, that too few people are booked.</summary>
public sealed class AlertBelowFewest(Db db, SiteAddress site)
{
    /// <summary>Answers how many events were told of. Run again, it finds nothing left to do.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<Guid> due;
        await using (await db.ReadAsync(context, stop)) due = await Due(context).Select(e => e.Id).ToListAsync(stop);
        var told = 0;
        foreach (var id in due)
            if (await TellAsync(id, context, stop)) told++;
        return told;
    }

    private IQueryable<Event> Due(OperationContext context) => db.Events.Where(e =>
        e.State == EventState.Published && e.AlertedAt == null && e.Fewest != null && e.DecideOn <= context.Today && e.FirstDay >= context.Today
        && db.Bookings.Count(b => b.EventId == e.Id && b.State == BookingState.Confirmed) < e.Fewest);

    private async Task<bool> TellAsync(Guid id, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        await db.LockAsync<Event>(id, stop);
        if (await Due(context).SingleOrDefaultAsync(e => e.Id == id, stop) is not { } e) return false;
        var booked = await db.Bookings.CountAsync(b => b.EventId == id && b.State == BookingState.Confirmed, stop);
        var slug = await db.Partnerships.Where(p => p.Id == e.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        var role = e.AlertRole ?? Role.Coordinator;
        var people = await (
            from g in db.GrantsOn(context.Today)
            join p in db.People on g.PersonId equals p.Id
            where g.Role == role && (g.Scope == ScopeKind.Partnership || (g.Scope == ScopeKind.Event && g.ScopeId == id))
            select p.Email).Distinct().ToListAsync(stop);
        var letter = new Letter()
            .Say($"{e.Title} on {London.Say(e.FirstDay, e.FirstStart)} has {booked} {(booked == 1 ? "person" : "people")} booked; {e.Fewest} is the fewest it runs with. Today is the day to decide.")
            .Link("Decide whether it runs", site.For($"/{slug}/events/{id}"));
        db.AddRange(people.Select(to => letter.To(context, to, $"Too few people so far: {e.Title}", e)));
        e.AlertedAt = context.Now;
        db.Note(context, "told of too few people", e);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return true;
    }
}
