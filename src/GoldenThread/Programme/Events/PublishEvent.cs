using GoldenThread.Data;
using GoldenThread.Programme.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Puts an event on the public list, so that it can be booked.</summary>
public sealed class PublishEvent(Db db, SiteAddress site)
{
    public async Task<Result<Event>> DoAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State != EventState.Draft) return Refusals.NotDraft;
        if (!await db.Sessions.AnyAsync(s => s.EventId == eventId, stop)) return Refusals.NoSessions;
        e.State = EventState.Published;
        e.PublishedAt = context.Now;
        e.Revision++;
        db.Note(context, "event published", e);
        await TellTheInterestedAsync(e, context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }

    /// <summary>Whoever would come on any date of the course hears of this one.</summary>
    private async Task TellTheInterestedAsync(Event e, OperationContext context, CancellationToken stop)
    {
        if (e.Visibility != EventVisibility.Listed || e.FirstDay < context.Today) return;
        var slug = await db.Partnerships.Where(p => p.Id == e.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        var to = await (from i in db.OpenInterests() where i.CourseId == e.CourseId join p in db.People on i.PersonId equals p.Id orderby i.Since select p.Email).ToListAsync(stop);
        var letter = new Letter().Say($"There is a new date of a course you asked for: {e.Title}, {London.Say(e.FirstDay, e.FirstStart)}.").Link("See it and book a place", site.For($"/{slug}/events/{e.Id}"));
        db.AddRange(to.Select(address => letter.To(context, address, $"A new date: {e.Title}", e)));
    }
}
