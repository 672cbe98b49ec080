using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>The reads about rules of places and queues, only made for events that have them.</summary>
internal static class RoomInDb
{
    /// <summary>The room of an event. Two commands where it has rules, one where only the balance of organisations matters, none else.</summary>
    public static async Task<Room> RoomAsync(this Db db, EventFacts e, Taken taken, OperationContext context, CancellationToken stop)
    {
        var free = Places.Free(taken);
        if (e is { HasPlaceRules: false, QueuePolicy: not QueuePolicy.BalanceAgencies }) return new(free, [], context.Today);
        var rules = e.HasPlaceRules ? await db.AllotmentsAsync(e.Id, stop) : [];
        var inIt = await (
            from b in db.Bookings
            where b.EventId == e.Id && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > context.Now)))
            join a in db.Agencies on b.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            group b by new { b.AgencyId, Sector = (Sector?)a.Sector } into g
            select new { g.Key.AgencyId, g.Key.Sector, Count = g.Count() }).ToListAsync(stop);
        return Room.Of(free, rules, inIt.Select(i => (new Member(i.AgencyId, i.Sector), i.Count)), context.Today);
    }

    public static async Task<IReadOnlyList<Allotment>> AllotmentsAsync(this Db db, Guid eventId, CancellationToken stop)
    {
        var rules = await (
            from r in db.PlaceRules
            where r.EventId == eventId
            join a in db.Agencies on r.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            orderby r.Id
            select new { r.Id, r.AgencyId, r.Sector, r.AtLeast, r.Until, r.AtMost, Agency = a.Name }).ToListAsync(stop);
        return rules.ConvertAll(r => new Allotment(r.Id, r.AgencyId, r.Sector, r.AtLeast, r.Until, r.AtMost, r.Agency ?? SectorWords.Of(r.Sector!.Value)));
    }

    /// <summary>The queue with what the policy and the rules ask about each.</summary>
    public static async Task<List<Turn>> QueueAsync(this Db db, Occasion occasion, DateOnly today, CancellationToken stop)
    {
        var e = occasion.Event;
        var waiting = db.Bookings.Where(b => b.EventId == e.Id && b.State == BookingState.Waiting);
        if (e is { HasPlaceRules: false, QueuePolicy: QueuePolicy.FirstCome }) return await waiting.Select(b => new Turn(b.Id, b.WaitingSince!.Value, b.Priority)).ToListAsync(stop);
        var turns = await (
            from b in waiting
            join a in db.Agencies on b.AgencyId equals (Guid?)a.Id into agencies
            from a in agencies.DefaultIfEmpty()
            select new Turn(b.Id, b.WaitingSince!.Value, b.Priority) { Who = new(b.AgencyId, (Sector?)a.Sector) }).ToListAsync(stop);
        if (e.QueuePolicy != QueuePolicy.MandatedFirst || occasion.Course.Level is not { } level) return turns;
        var overdue = (await (
            from b in waiting
            join d in db.DueDates on b.PersonId equals d.PersonId
            where d.Requirement == level && d.Force == RequirementForce.Mandatory && d.By < today && d.From <= today && (d.Until == null || d.Until >= today)
            select new { b.Id, By = d.By!.Value }).ToListAsync(stop)).GroupBy(d => d.Id).ToDictionary(g => g.Key, g => g.Min(d => d.By));
        return turns.ConvertAll(t => overdue.TryGetValue(t.BookingId, out var since) ? t with { OverdueSince = since } : t);
    }

    /// <summary>The room as a newcomer finds it, and how many of those who wait would have a free place before them. Nothing, and no command, where no rule is set.</summary>
    public static async Task<(Room? Room, int? Ahead)> AheadAsync(this Db db, Occasion occasion, Taken taken, OperationContext context, CancellationToken stop)
    {
        var e = occasion.Event;
        if (!e.HasPlaceRules) return (null, null);
        var room = await db.RoomAsync(e, taken, context, stop);
        if (taken.Waiting == 0) return (room, 0);
        var always = new Moment(context.Now, London.WallClock(context.Now), Open: true, null, DateTime.MaxValue); // only who would be next matters here
        var pass = WaitingList.Promote(await db.QueueAsync(occasion, context.Today, stop), e.QueuePolicy, room, always);
        return (pass.After with { Free = room.Free }, pass.MovedUp.Count);
    }

    /// <summary>Past entries at about this number, on events that have been.</summary>
    public static async Task<IReadOnlyList<WaitingChance.Entry>> PastEntriesAsync(this Db db, int position, OperationContext context, CancellationToken stop)
    {
        var (lowest, highest) = WaitingChance.Band(position);
        var past = await (
            from b in db.Bookings
            where b.QueuedAs >= lowest && b.QueuedAs <= highest && b.WaitingSince != null
            join e in db.Events on b.EventId equals e.Id
            where e.State == EventState.Published && e.FirstDay < context.Today && e.FirstDay >= context.Today.AddYears(-3)
                && (b.ConfirmedAt != null || b.State == BookingState.Waiting || b.State == BookingState.Lapsed || b.Because == "offer_declined")
            orderby e.FirstDay descending
            select new { Position = b.QueuedAs!.Value, e.FirstDay, Since = b.WaitingSince!.Value, Got = b.State != BookingState.Waiting }).Take(5000).ToListAsync(stop);
        return past.ConvertAll(p => new WaitingChance.Entry(p.Position, p.FirstDay.DayNumber - London.DateOf(p.Since).DayNumber, p.Got));
    }

    /// <summary>Why no free place of a room is for somebody of this organisation; null where there is none to be had, or it is for them.</summary>
    public static async Task<Blocked?> BlocksAsync(this Db db, Room? room, Guid? agencyId, CancellationToken stop) => room is null || agencyId is null ? null
        : room.Blocks(new(agencyId, await db.Agencies.Where(a => a.Id == agencyId).Select(a => (Sector?)a.Sector).SingleOrDefaultAsync(stop)));
}

/// <summary>Fields of work as people read them.</summary>
public static class SectorWords
{
    public static string Of(Sector sector) => sector switch
    {
        Sector.ChildrensSocialCare => "children’s social care",
        Sector.VoluntaryAndCommunity => "voluntary and community organisations",
        Sector.Education => "schools and colleges",
        _ => Names.Code(sector).Replace('_', ' '),
    };
}
