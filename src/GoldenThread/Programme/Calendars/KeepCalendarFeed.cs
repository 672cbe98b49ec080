using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Calendars;

/// <summary>Makes and ends the secret addresses that calendar programs read. A new one for the same thing ends the one before; the address is shown once, only its hash is kept.</summary>
public sealed class KeepCalendarFeed(Db db, SiteAddress site)
{
    /// <param name="AgencyId">An organisation of the caller's; null for one's own days.</param>
    public async Task<Result<Made>> MakeAsync(Guid? agencyId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        var reach = Access.Of(by, Right.SeeBookings);
        if (reach.PersonId is not { } me || (agencyId is { } asked && !reach.AgencyIds.Contains(asked))) return Refusal.NotThere;
        await using var work = await db.WriteAsync(context, stop);
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        await db.CalendarFeeds.Where(f => f.PersonId == me && f.AgencyId == agencyId && f.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.EndedAt, context.Now), stop);
        var key = Secret.New();
        var feed = new CalendarFeed { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = me, AgencyId = agencyId, KeyHash = Secret.HashOf(key), MadeAt = context.Now };
        db.Add(feed);
        db.Note(context, "calendar address made", feed);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Made(feed, site.For($"/{slug}/calendar/{key}.ics"));
    }

    /// <summary>From now on the address shows nothing. Ending twice is done.</summary>
    public async Task<Result<Done>> EndAsync(Guid feedId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (by.PersonId is not { } me || await db.CalendarFeeds.SingleOrDefaultAsync(f => f.Id == feedId && f.PersonId == me, stop) is not { } feed) return Refusal.NotThere;
        if (feed.EndedAt is not null) return Done.It;
        feed.EndedAt = context.Now;
        db.Note(context, "calendar address ended", feed);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>The addresses of one person that still work, and the organisations for which they may make one.</summary>
    public async Task<Mine> MineAsync(Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (me, agencies) = (by.PersonId, Access.Of(by, Right.SeeBookings).AgencyIds.ToList());
        var feeds = await db.CalendarFeeds.AsNoTracking().Where(f => f.PersonId == me && f.EndedAt == null).OrderBy(f => f.MadeAt).ToListAsync(stop);
        var names = agencies.Count == 0 ? [] : await db.Agencies.Where(a => agencies.Contains(a.Id)).OrderBy(a => a.NameKey).Select(a => new ForAgency(a.Id, a.Name)).ToListAsync(stop);
        return new(feeds, names);
    }

    /// <summary>The address itself, to be shown this once.</summary>
    public sealed record Made(CalendarFeed Feed, string Address);

    public sealed record Mine(IReadOnlyList<CalendarFeed> Feeds, IReadOnlyList<ForAgency> Agencies);

    public sealed record ForAgency(Guid Id, string Name);
}
