using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs;

/// <summary>One need with its agencies, owner and responses, and what may follow next; null when it is not there or not yours to see.</summary>
public sealed class FindNeed(Db db, PackInForce packs)
{
    public sealed record Found(Need Need, string? Owner, string? OwnerEmail, string RaisedBy, IReadOnlyList<Agency> Agencies, IReadOnlyList<NeedResponse> Responses, bool SourcesBind)
    {
        private NeedProgress.Facts Facts => NeedsInDb.Of(Need, Responses.Count, Responses.Count(r => r.AnswerId is null && NeedProgress.PromisesRecord(r.Method)), SourcesBind);

        /// <summary>Every status still ahead and what it waits for.</summary>
        public IReadOnlyList<NeedProgress.Step> Ahead => NeedProgress.Ahead(Facts);

        /// <summary>Why no further method can be chosen; null when it can.</summary>
        public Refusal? WhyNoAnswer => NeedProgress.WhyNoAnswer(Need.Status);
    }

    public async Task<Found?> DoAsync(Guid needId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.NeedsSeenBy(reach).AsNoTracking().SingleOrDefaultAsync(n => n.Id == needId, stop) is not { } need) return null;
        var people = await db.People.Where(p => p.Id == need.RaisedById || p.Id == need.OwnerId).AsNoTracking().ToListAsync(stop);
        var agencies = await db.Agencies.AsNoTracking().Where(a => db.NeedAgencies.Any(n => n.NeedId == needId && n.AgencyId == a.Id)).OrderBy(a => a.NameKey).ToListAsync(stop);
        var responses = await db.NeedResponses.AsNoTracking().Where(r => r.NeedId == needId).OrderBy(r => r.ChosenAt).ThenBy(r => r.Id).ToListAsync(stop);
        var owner = people.Find(p => p.Id == need.OwnerId);
        return new(need, owner?.Name, owner?.Email, people.Find(p => p.Id == need.RaisedById)?.Name ?? "somebody who has left", agencies, responses, Sources.Bind((await packs.TodayAsync(context, stop))?.Pack));
    }
}
