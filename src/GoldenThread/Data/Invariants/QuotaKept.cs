using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV3: an organisation or field with a rule of its own has no more places than it may. Who had a place before the rule keeps it, and what somebody decided for a reason, or passed on to a colleague, is no breach.</summary>
public sealed class QuotaKept() : Invariant("INV3", "No organisation or field of work has more places of an event than its rule allows.")
{
    private static readonly string[] _ruled = ["places kept and limited", "places offered to another partnership"];

    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var rules = await db.PlaceRules.AsNoTracking().ToListAsync(stop);
        if (rules.TrueForAll(r => r.AtMost is null)) return [];
        var events = rules.Select(r => r.EventId).Distinct().ToList();
        var since = await db.TrailEntries.Where(t => _ruled.Contains(t.Did) && events.Contains(t.AboutId)).GroupBy(t => t.AboutId).Select(g => new { g.Key, At = g.Max(t => t.At) }).ToDictionaryAsync(g => g.Key, g => g.At, stop);
        var places = (await (
            from b in db.Bookings
            where events.Contains(b.EventId) && b.InsteadOfId == null && (b.State == BookingState.Confirmed || (b.State == BookingState.Held && (b.HeldUntil == null || b.HeldUntil > context.Now)))
                && !db.BookingChanges.Any(c => c.BookingId == b.Id && c.Why != null)
            join a in db.Agencies on b.AgencyId equals (Guid?)a.Id
            select new { b.EventId, AgencyId = a.Id, a.Sector, At = b.ConfirmedAt ?? b.MadeAt }).ToListAsync(stop)).ToLookup(p => p.EventId);
        var broken = new List<string>();
        foreach (var rule in rules.Where(r => r.AtMost is not null))
        {
            var own = rules.Where(r => r.EventId == rule.EventId && r.AgencyId is not null).Select(r => r.AgencyId!.Value).ToHashSet();
            var theirs = places[rule.EventId].Where(p => rule.AgencyId is { } agency ? p.AgencyId == agency : p.Sector == rule.Sector && !own.Contains(p.AgencyId)).ToList();
            var ruled = since.GetValueOrDefault(rule.EventId);
            if (theirs.Count > rule.AtMost && theirs.Exists(p => p.At > ruled)) broken.Add($"Event {rule.EventId} gives {theirs.Count} places under rule {rule.Id}, which allows {rule.AtMost}.");
        }

        return broken;
    }
}
