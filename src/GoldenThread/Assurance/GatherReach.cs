using GoldenThread.Data;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Assurance;

/// <summary>Whom the responses reached, by agency: people who came, places booked, briefings acknowledged.</summary>
public sealed class GatherReach(Db db)
{
    public async Task<GatheredReach> OfAsync(IReadOnlyList<ThreadResponse> responses, DateOnly day, CancellationToken stop)
    {
        var answers = responses.Where(r => r.AnswerId is not null).Select(r => r.AnswerId!.Value).Distinct().ToList();
        var events = await db.Events.AsNoTracking()
            .Where(e => (answers.Contains(e.CourseId) || answers.Contains(e.Id)) && e.State == EventState.Published)
            .OrderBy(e => e.FirstDay).Select(e => new { e.Id, e.CourseId, e.Title, e.FirstDay, e.LastDay }).ToListAsync(stop);
        var ids = events.ConvertAll(e => e.Id);

        var came = await db.Attendances.AsNoTracking()
            .Where(a => ids.Contains(a.EventId) && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly))
            .GroupBy(a => new { a.EventId, a.AgencyId, a.PersonId }).Select(g => g.Key).ToListAsync(stop);
        var booked = await db.Bookings.AsNoTracking()
            .Where(b => ids.Contains(b.EventId) && b.State == BookingState.Confirmed)
            .GroupBy(b => new { b.EventId, b.AgencyId }).Select(g => new { g.Key.EventId, g.Key.AgencyId, Count = g.Count() }).ToListAsync(stop);
        var acknowledged = await db.BriefingCopies.AsNoTracking()
            .Where(c => answers.Contains(c.BriefingId) && c.AcknowledgedAt != null)
            .Select(c => new { c.BriefingId, c.AgencyId, AcknowledgedAt = c.AcknowledgedAt!.Value }).ToListAsync(stop);

        var (placesOf, cameTo) = (booked.ToLookup(b => b.EventId, b => b.Count), came.CountBy(c => c.EventId).ToDictionary());
        return new(
            events.ToDictionary(e => e.Id, e => new ThreadEvent(e.Id, e.CourseId, e.Title, e.FirstDay, e.LastDay, placesOf[e.Id].Sum(), cameTo.GetValueOrDefault(e.Id))),
            came.Where(c => c.AgencyId is not null).ToLookup(c => (c.EventId, c.AgencyId!.Value), c => c.PersonId),
            [.. booked.Where(b => b.AgencyId is not null).Select(b => (b.EventId, b.AgencyId!.Value))],
            acknowledged.ToDictionary(a => (a.BriefingId, a.AgencyId), a => London.DateOf(a.AcknowledgedAt)),
            day);
    }
}

/// <summary>What was found, ready to be asked for one finding's agencies.</summary>
public sealed class GatheredReach(
    IReadOnlyDictionary<Guid, ThreadEvent> events,
    ILookup<(Guid EventId, Guid AgencyId), Guid> came,
    HashSet<(Guid EventId, Guid AgencyId)> booked,
    IReadOnlyDictionary<(Guid BriefingId, Guid AgencyId), DateOnly> acknowledged,
    DateOnly day)
{
    public IReadOnlyDictionary<Guid, ThreadEvent> Events => events;

    public IReadOnlyList<ThreadEvent> EventsOf(IReadOnlyList<ThreadResponse> responses)
    {
        var answers = responses.Select(r => r.AnswerId).ToHashSet();
        return [.. events.Values.Where(e => answers.Contains(e.Id) || answers.Contains(e.CourseId)).OrderBy(e => e.FirstDay)];
    }

    public AgencyFacts Of(ConcernedAgency agency, IReadOnlyList<ThreadResponse> responses, IReadOnlyList<ThreadEvent> itsEvents)
    {
        var attended = itsEvents.Where(e => came.Contains((e.Id, agency.AgencyId))).ToList();
        var briefed = responses.Where(r => r.AnswerId is not null)
            .Select(r => acknowledged.TryGetValue((r.AnswerId!.Value, agency.AgencyId), out var on) ? on : (DateOnly?)null).Min();
        var firstCame = attended.Count == 0 ? (DateOnly?)null : attended.Min(e => e.FirstDay);
        return new(agency.AgencyId, agency.Name)
        {
            Headcount = agency.Headcount,
            Attended = attended.SelectMany(e => came[(e.Id, agency.AgencyId)]).Distinct().Count(),
            BriefingAcknowledged = briefed is not null,
            FirstReachedOn = new[] { firstCame, briefed }.Min(),
            BookedFor = itsEvents.Where(e => e.FirstDay >= day && booked.Contains((e.Id, agency.AgencyId))).Select(e => (DateOnly?)e.FirstDay).Min(),
        };
    }
}
