using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Calendars;

/// <summary>What a calendar program gets at a secret address: what the owner may see on that day and nothing else. An organisation's feed counts its people and names nobody.</summary>
public sealed class ReadCalendarFeed(Db db, SiteAddress site)
{
    private const int DaysBack = 31;

    private const int Most = 500;

    /// <summary>The calendar; null for an address that is unknown, ended, or whose owner may not see it any more.</summary>
    public async Task<string?> DoAsync(string key, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var hash = Secret.HashOf(key);
        var feed = await (
            from f in db.CalendarFeeds.AsNoTracking()
            where f.KeyHash == hash && f.EndedAt == null
            join p in db.People on f.PersonId equals p.Id
            where !db.Accounts.Any(a => a.Id == p.AccountId && a.DisabledAt != null)
            select f).SingleOrDefaultAsync(stop);
        if (feed is null) return null;
        var partnership = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Slug, p.Name }).SingleAsync(stop);
        if (feed.AgencyId is not { } agency) return Calendar.Publish(context.Now, [.. await OwnAsync(feed.PersonId, partnership.Slug, context, stop), .. await TeachingAsync(feed.PersonId, partnership.Slug, context, stop)], partnership.Name);
        var owner = await db.CallerAsync(feed.PersonId, context.Today, stop);
        if (!Access.Of(owner, Right.SeeBookings).AgencyIds.Contains(agency)) return null;
        var name = await db.Agencies.Where(a => a.Id == agency).Select(a => a.Name).SingleAsync(stop);
        return Calendar.Publish(context.Now, await PlacesAsync(agency, partnership.Slug, context, stop), $"{name}: {partnership.Name}");
    }

    /// <summary>The events that everybody may see, without where they are.</summary>
    public async Task<string> EverybodysAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var partnership = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new { p.Slug, p.Name }).SingleAsync(stop);
        var since = context.Today.AddDays(-DaysBack);
        var days = await (
            from e in db.Events
            where e.State == EventState.Published && e.Visibility == EventVisibility.Listed
            join s in db.Sessions on e.Id equals s.EventId
            where s.Date >= since
            orderby s.Date, s.Start
            select new { e.Title, e.Revision, EventId = e.Id, s.Id, s.Date, s.Start, s.End }).Take(Most).ToListAsync(stop);
        return Calendar.Publish(context.Now, days.Select(d => new CalendarEntry($"{d.Id:N}@{site.Host}", d.Revision, d.Date, d.Start, d.End, d.Title, null, null, site.For($"/{partnership.Slug}/events/{d.EventId}"))), partnership.Name);
    }

    private async Task<IEnumerable<CalendarEntry>> OwnAsync(Guid person, string slug, OperationContext context, CancellationToken stop)
    {
        var since = context.Today.AddDays(-DaysBack);
        var days = await (
            from b in db.Bookings
            where b.PersonId == person && b.State == BookingState.Confirmed
            join e in db.Events on b.EventId equals e.Id
            join s in db.Sessions on e.Id equals s.EventId
            where s.Date >= since
            orderby s.Date, s.Start
            select new { b.Id, b.Reference, e.Title, e.Revision, Day = new SessionFacts(s.Id, s.Date, s.Start, s.End, s.Place, s.Link) }).Take(Most).ToListAsync(stop);
        return days.Select(d => BookingCalendar.Entry(d.Day, d.Title, d.Revision, d.Id, d.Reference, slug, site));
    }

    private async Task<IEnumerable<CalendarEntry>> TeachingAsync(Guid person, string slug, OperationContext context, CancellationToken stop)
    {
        var since = context.Today.AddDays(-DaysBack);
        var days = await (
            from t in db.Teachings
            where t.PersonId == person && t.State == TeachingState.Assigned
            join e in db.Events on t.EventId equals e.Id
            where e.State != EventState.Cancelled
            join s in db.Sessions on e.Id equals s.EventId
            where s.Date >= since
            orderby s.Date
            select new { Teaching = t.Id, e.Title, e.Revision, EventId = e.Id, s.Id, s.Date, s.Start, s.End, s.Place, s.Link }).Take(Most).ToListAsync(stop);
        return days.Select(d => new CalendarEntry($"{d.Teaching:N}-{d.Id:N}@{site.Host}", d.Revision, d.Date, d.Start, d.End, $"Teaching: {d.Title}", d.Link ?? d.Place, null, site.For($"/{slug}/events/{d.EventId}")));
    }

    private async Task<IEnumerable<CalendarEntry>> PlacesAsync(Guid agency, string slug, OperationContext context, CancellationToken stop)
    {
        var since = context.Today.AddDays(-DaysBack);
        var days = await (
            from e in db.Events
            where e.State == EventState.Published
            let people = db.Bookings.Count(b => b.EventId == e.Id && b.AgencyId == agency && b.State == BookingState.Confirmed)
            where people > 0
            join s in db.Sessions on e.Id equals s.EventId
            where s.Date >= since
            orderby s.Date, s.Start
            select new { e.Id, e.Title, e.Revision, People = people, SessionId = s.Id, s.Date, s.Start, s.End, s.Place }).Take(Most).ToListAsync(stop);
        return days.Select(d => new CalendarEntry(
            $"{agency:N}-{d.SessionId:N}@{site.Host}", d.Revision, d.Date, d.Start, d.End, $"{d.Title}: {d.People} of your people", d.Place, null, site.For($"/{slug}/events/{d.Id}/bookings")));
    }
}
