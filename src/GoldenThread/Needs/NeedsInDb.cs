using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs;

/// <summary>Reads that several operations of this module share.</summary>
internal static class NeedsInDb
{
    /// <summary>The need with its row locked; null when it is not there.</summary>
    public static async Task<Need?> LockedNeedAsync(this Db db, Guid id, CancellationToken stop) =>
        await db.LockAsync<Need>(id, stop) ? await db.Needs.SingleAsync(n => n.Id == id, stop) : null;

    /// <param name="binds">Whether the partnership's list of sources closes the matter.</param>
    public static async Task<NeedProgress.Facts> FactsAsync(this Db db, Need need, CancellationToken stop, bool binds = true)
    {
        var methods = await db.NeedResponses.Where(r => r.NeedId == need.Id).Select(r => new { r.Method, Linked = r.AnswerId != null }).ToListAsync(stop);
        return Of(need, methods.Count, methods.Count(m => !m.Linked && NeedProgress.PromisesRecord(m.Method)), binds);
    }

    public static NeedProgress.Facts Of(Need need, int responses, int unlinked, bool binds) =>
        new(need.Status, need.Source is not null || !binds, responses, unlinked, London.DateOf(need.RaisedAt));

    /// <summary>The needs within somebody's reach: all, or those that concern their agencies.</summary>
    public static IQueryable<Need> NeedsSeenBy(this Db db, Reach reach)
    {
        if (reach.All) return db.Needs;
        var agencies = reach.AgencyIds;
        return db.Needs.Where(n => db.NeedAgencies.Any(a => a.NeedId == n.Id && agencies.Contains(a.AgencyId)));
    }

    /// <summary>Whether nobody is named, or somebody of this partnership.</summary>
    public static async Task<bool> IsPersonAsync(this Db db, Guid? id, CancellationToken stop) => id is null || await db.People.AnyAsync(p => p.Id == id, stop);

    /// <summary>Whether every one of these agencies is in the partnership.</summary>
    public static async Task<bool> AreAgenciesAsync(this Db db, IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0 || await db.Agencies.CountAsync(a => ids.Contains(a.Id), stop) == ids.Distinct().Count();

    /// <summary>Whether a course or event answers a need already.</summary>
    public static Task<bool> AnswersAsync(this Db db, Guid needId, Guid answerId, CancellationToken stop) =>
        db.NeedResponses.AnyAsync(r => r.NeedId == needId && r.AnswerId == answerId, stop);

    public static NeedAgency Concerning(this Need need, Guid agencyId) =>
        new() { PartnershipId = need.PartnershipId, Id = Guid.CreateVersion7(), NeedId = need.Id, AgencyId = agencyId };
}
