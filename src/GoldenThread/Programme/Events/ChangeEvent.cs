using System.Globalization;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Changes an event. Everybody with a booking is told of new days, times or places; more places go to those who wait, in one pass; fewer than are taken is refused.</summary>
public sealed class ChangeEvent(Db db, PackInForce packs, TermsInForce terms, SiteAddress site)
{
    public async Task<Result<Event>> DoAsync(Guid eventId, EventDetails details, OperationContext context, CancellationToken stop = default)
    {
        if (!details.Checked().Is(out var clean, out var no)) return no;
        var pack = (await packs.TodayAsync(context, stop))?.Pack;

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (clean.SeenRevision is { } seen && seen != e.Revision) return Refusals.ChangedMeanwhile;
        var course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == e.CourseId, stop);
        if (clean.AgainstGroupSize(pack?.CourseFormats.FirstOrDefault(f => f.Code == course.Format)) is { } tooMany) return tooMany;
        var inIt = (await db.InItAsync(eventId, null, context.Now, "", stop))!;
        if (EventChange.Decide(inIt.Dates, inIt.Taken, clean.Capacity, London.WallClock(context.Now)) is { } refused) return refused;

        var sessions = await db.Sessions.Where(s => s.EventId == eventId).ToListAsync(stop);
        var movesPeople = EventChange.MovesPeople(sessions, clean.Sessions);
        var before = e.Capacity;
        var gone = sessions.Where(s => clean.Sessions.All(d => d.Id != s.Id)).Select(s => new SessionFacts(s.Id, s.Date, s.Start, s.End, s.Place, s.Link)).ToList();
        clean.Apply(e, course);
        Rearrange(sessions, clean.Sessions, e);
        e.Revision++;
        db.Note(context, "event changed", e, clean.RaisedBecause, Trail.Differing(("capacity", Say(before), Say(e.Capacity)), ("days", null, movesPeople ? "changed" : null)));
        await db.SaveChangesAsync(stop);

        if (e.State == EventState.Published)
        {
            var occasion = (await db.OccasionAsync(eventId, stop))!;
            if (movesPeople) await TellAsync(occasion, gone, context, stop);
            await db.MoveUpAsync(context, occasion, await terms.TodayAsync(context, stop), site, stop);
        }

        await work.CommitAsync(stop);
        return e;
    }

    private async Task TellAsync(Occasion occasion, List<SessionFacts> gone, OperationContext context, CancellationToken stop)
    {
        var live = await db.LiveAsync(occasion.Event.Id, stop);
        var who = await db.AttendeesAsync([.. live.Select(b => b.PersonId)], context.Today, stop);
        foreach (var booking in live.Where(b => b.Because != Holding.Basket))
            new Placing(db, context, occasion, await terms.KeptAsync(booking, context, stop), site).TellOfChange(booking, who[booking.PersonId], gone);
        await db.SaveChangesAsync(stop);
    }

    private void Rearrange(List<Session> sessions, IReadOnlyList<EventDetails.Day> days, Event e)
    {
        foreach (var day in days)
        {
            var session = sessions.Find(s => s.Id == day.Id);
            if (session is null) db.Add(session = new() { PartnershipId = e.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, Date = day.Date, Start = day.Start, End = day.End });
            (session.Date, session.Start, session.End, session.Place, session.Link) = (day.Date, day.Start, day.End, day.Place, day.Link);
        }

        db.RemoveRange(sessions.Where(s => days.All(d => d.Id != s.Id)));
    }

    private static string Say(int? capacity) => capacity?.ToString(CultureInfo.InvariantCulture) ?? "no limit";
}
