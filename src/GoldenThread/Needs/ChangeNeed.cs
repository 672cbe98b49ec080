using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs;

/// <summary>Changes a need's owner, priority, groups, agencies, source or words. The trail keeps what stood there before.</summary>
public sealed class ChangeNeed(Db db, PackInForce packs)
{
    public async Task<Result<Need>> DoAsync(Guid needId, NeedText request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(needId, stop) is not { } need) return Refusal.NotThere;
        if (need.Status == NeedStatus.Closed) return Refusals.Closed;
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        if (!(request with { Source = Typed.Clean(request.Source) ?? need.Source }).Taken(pack, need.Origin.Kind).Is(out var text, out var no)) return no;
        var named = text.AgencyIds!;
        if (!await db.AreAgenciesAsync(named, stop)) return Refusals.NoSuchAgency;
        if (!await db.IsPersonAsync(text.OwnerId, stop)) return Refusals.NoSuchOwner;

        var concerned = await db.NeedAgencies.Where(a => a.NeedId == need.Id).ToListAsync(stop);
        var names = await db.Agencies.Where(a => named.Contains(a.Id) || db.NeedAgencies.Any(n => n.NeedId == need.Id && n.AgencyId == a.Id)).OrderBy(a => a.NameKey).ToListAsync(stop);
        var changes = Trail.Differing(
            ("title", need.Title, text.Title),
            ("owner", need.OwnerId?.ToString(), text.OwnerId?.ToString()),
            ("priority", need.Priority, text.Priority),
            ("source", need.Source, text.Source),
            ("theme", need.Theme, text.Theme),
            ("evidence", need.Evidence, text.Evidence),
            ("staff_groups", string.Join("; ", need.StaffGroups), string.Join("; ", text.StaffGroups!)),
            ("agencies", Agency.NamesOf(names.Where(a => concerned.Exists(c => c.AgencyId == a.Id))), Agency.NamesOf(names.Where(a => named.Contains(a.Id)))));
        if (changes.Length > 0)
        {
            (need.Title, need.Theme, need.Evidence, need.Source) = (text.Title!, text.Theme, text.Evidence, text.Source);
            (need.Priority, need.OwnerId, need.StaffGroups) = (text.Priority, text.OwnerId, [.. text.StaffGroups!]);
            db.RemoveRange(concerned.Where(c => !named.Contains(c.AgencyId)));
            db.AddRange(named.Where(id => !concerned.Exists(c => c.AgencyId == id)).Select(need.Concerning));
            db.Note(context, "need changed", need, changes: changes);
            await db.SaveChangesAsync(stop);
        }

        await work.CommitAsync(stop);
        return need;
    }
}
