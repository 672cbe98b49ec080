using GoldenThread.Data;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Joint;

/// <summary>Brings home how the own people's places on others' events stand, and once the register there is complete whether they attended: the one way by which attendance crosses. It asks for the own references only. What the event counts towards here is recorded .</summary>
public sealed class BringHome(Db db, RecordAchievement recordAchievement)
{
    private const int DaysBack = 60;

    private const int Most = 500;

    /// <summary>How many places came home or stand otherwise than last heard.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<Open> open;
        await using (await db.ReadAsync(context, stop))
        {
            var since = context.Today.AddDays(-DaysBack);
            open = await (
                from p in db.JointPlaces
                where p.CameHomeAt == null && p.State != JointState.Over && p.LastDay >= since
                join s in db.EventShares on p.ShareId equals s.Id
                orderby p.FirstDay
                select new Open(p.Id, p.Reference, s.OwnerId, s.CountsTowards)).Take(Most).ToListAsync(stop);
        }

        var changed = 0;
        foreach (var byOwner in open.GroupBy(o => o.OwnerId))
        {
            var heard = await HearAsync([.. byOwner.Select(o => o.Reference)], context.At(byOwner.Key), stop);
            await using var home = await db.WriteAsync(context, stop);
            foreach (var one in byOwner)
                if (heard.TryGetValue(one.Reference, out var there) && await NoteAsync(one, there, context, stop)) changed++;
            await db.SaveChangesAsync(stop);
            await home.CommitAsync(stop);
        }

        return changed;
    }

    private async Task<bool> NoteAsync(Open one, Heard there, OperationContext context, CancellationToken stop)
    {
        var place = await db.JointPlaces.SingleAsync(p => p.Id == one.Id, stop);
        var (state, attended) = (BookJointPlace.StateOf(there.State), there.Attended);
        if (state == place.State && attended is null && (there.Title, there.FirstDay, there.LastDay) == (place.Title, place.FirstDay, place.LastDay)) return false;
        (place.State, place.Title, place.FirstDay, place.LastDay) = (state, there.Title, there.FirstDay, there.LastDay);
        if (attended is null) return true;
        (place.Attended, place.CameHomeAt) = (attended, context.Now);
        db.Note(context, "attendance came home", place, null, ("attended", null, attended.Value ? "yes" : "no"));
        if (attended.Value && one.CountsTowards is { } towards)
            (await recordAchievement.DoAsync(new([(place.PersonId, true)], towards, there.LastDay, new() { Kind = "joint_place", Id = place.Id, Label = there.Title }) { Kind = EvidenceKind.Event, Minutes = there.Minutes }, context, stop)).OrThrow();
        return true;
    }

    /// <summary>What the owner says of these references and of nobody else.</summary>
    private async Task<Dictionary<Guid, Heard>> HearAsync(List<Guid> references, OperationContext owner, CancellationToken stop)
    {
        await using var there = await db.ReadAsync(owner, stop);
        var bookings = await (
            from b in db.Bookings
            where b.HomeReference != null && references.Contains(b.HomeReference.Value)
            join e in db.Events on b.EventId equals e.Id
            select new { Reference = b.HomeReference!.Value, b.State, b.PersonId, b.EventId, e.Title, e.FirstDay, e.LastDay }).ToListAsync(stop);
        var (events, people) = (bookings.ConvertAll(b => b.EventId), bookings.ConvertAll(b => b.PersonId));
        var sessions = (await db.Sessions.Where(s => events.Contains(s.EventId)).Select(s => new { s.EventId, s.Start, s.End }).ToListAsync(stop)).ToLookup(s => s.EventId);
        var marks = (await db.Attendances.Where(a => events.Contains(a.EventId) && people.Contains(a.PersonId)).Select(a => new { a.EventId, a.PersonId, a.Mark }).ToListAsync(stop)).ToLookup(a => (a.EventId, a.PersonId), a => a.Mark);
        return bookings.ToDictionary(b => b.Reference, b =>
        {
            var (days, its) = (sessions[b.EventId].ToList(), marks[(b.EventId, b.PersonId)].ToList());
            var complete = b.State == BookingState.Confirmed && its.Count == days.Count && its.TrueForAll(m => m is not null);
            return new Heard(b.State, b.Title, b.FirstDay, b.LastDay, complete ? its.TrueForAll(m => Register.TookPart(m!.Value)) : null, days.Sum(d => (int)(d.End - d.Start).TotalMinutes));
        });
    }

    private sealed record Open(Guid Id, Guid Reference, Guid OwnerId, string? CountsTowards);

    private sealed record Heard(BookingState State, string Title, DateOnly FirstDay, DateOnly LastDay, bool? Attended, int Minutes);
}
