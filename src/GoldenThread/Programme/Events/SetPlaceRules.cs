using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Says how many places of an event are kept for whom until when, and how many some may have at most. What is set free goes to those who wait; nobody who has a place loses it.</summary>
public sealed class SetPlaceRules(Db db, TermsInForce terms, SiteAddress site)
{
    /// <summary>One rule: for an organisation, or for a field of work.</summary>
    public sealed record Line(Guid? AgencyId, Sector? Sector, int? AtLeast, DateOnly? Until, int? AtMost);

    public async Task<Result<IReadOnlyList<PlaceRule>>> DoAsync(Guid eventId, IReadOnlyList<Line> lines, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(eventId, stop)) return Refusal.NotThere;
        var e = await db.Events.SingleAsync(x => x.Id == eventId, stop);
        if (e.State == EventState.Cancelled) return Refusals.EventCancelled;
        if (PlaceRulesAllowed.Decide(lines, e.Capacity, e.FirstDay) is { } no) return no;
        var agencies = lines.Select(l => l.AgencyId).OfType<Guid>().ToList();
        if (await db.Agencies.CountAsync(a => agencies.Contains(a.Id), stop) != agencies.Count) return new Refusal("no_such_agency", "Choose organisations of this partnership.", RefusalKind.Rule).At("rules");

        var before = await db.AllotmentsAsync(eventId, stop);
        await db.PlaceRules.Where(r => r.EventId == eventId).ExecuteDeleteAsync(stop);
        var rules = lines.Select(l => new PlaceRule
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = eventId, AgencyId = l.AgencyId, Sector = l.AgencyId is null ? l.Sector : null, AtLeast = l.AtLeast, Until = l.Until, AtMost = l.AtMost,
        }).ToList();
        db.AddRange(rules);
        e.HasPlaceRules = rules.Count > 0;
        await db.SaveChangesAsync(stop);
        db.Note(context, "places kept and limited", e, null, ("rules", Say(before), Say(await db.AllotmentsAsync(eventId, stop))));
        await db.SaveChangesAsync(stop);
        if (e.State == EventState.Published) await db.MoveUpAsync(context, (await db.OccasionAsync(eventId, stop))!, await terms.TodayAsync(context, stop), site, stop);
        await work.CommitAsync(stop);
        return rules;
    }

    private static string Say(IReadOnlyList<Allotment> rules) =>
        rules.Count == 0 ? "none" : string.Join("; ", rules.Select(r => $"{r.Name}: at least {r.AtLeast?.ToString("D", null) ?? "–"}{(r.Until is { } u ? $" until {u:yyyy-MM-dd}" : "")}, at most {r.AtMost?.ToString("D", null) ?? "–"}"));
}
