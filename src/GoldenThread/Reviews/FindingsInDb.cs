using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>Reads that several operations of this module share.</summary>
internal static class FindingsInDb
{
    /// <summary>The kind under which needs name a finding as their origin.</summary>
    public const string Origin = "finding";

    /// <summary>The finding with its row locked; null when it is not there.</summary>
    public static async Task<Finding?> LockedFindingAsync(this Db db, Guid id, CancellationToken stop) =>
        await db.LockAsync<Finding>(id, stop) ? await db.Findings.SingleAsync(f => f.Id == id, stop) : null;

    /// <summary>The findings within somebody's reach: all, or what is published and what concerns their agencies.</summary>
    public static IQueryable<Finding> FindingsSeenBy(this Db db, Reach reach)
    {
        if (reach.All) return db.Findings;
        var (published, agencies, kinds) = (reach.Published, reach.AgencyIds, PublicFinding.Kinds);
        return db.Findings.Where(f => (published && kinds.Contains(f.Kind)) || db.FindingAgencies.Any(a => a.FindingId == f.Id && agencies.Contains(a.AgencyId)));
    }

    public static async Task<IReadOnlyList<Agency>> AgenciesNamedAsync(this Db db, IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : await db.Agencies.Where(a => ids.Contains(a.Id)).OrderBy(a => a.NameKey).ToListAsync(stop);

    /// <summary>The needs raised from a finding: the way forward along the thread.</summary>
    public static IQueryable<Needs.Need> NeedsOf(this Db db, Guid findingId) =>
        db.Needs.Where(n => n.Origin.Kind == Origin && n.Origin.Id == findingId);

    public static FindingAgency Concerning(this Finding finding, Guid agencyId) =>
        new() { PartnershipId = finding.PartnershipId, Id = Guid.CreateVersion7(), FindingId = finding.Id, AgencyId = agencyId };
}
