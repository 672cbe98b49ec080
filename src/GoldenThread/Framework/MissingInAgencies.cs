using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Agencies without a representative on a group, without a member of the training pool, or without a named safeguarding lead .</summary>
public sealed class MissingInAgencies(Db db)
{
    private static readonly string[] _leads = ["designated_safeguarding_lead", "deputy_designated_safeguarding_lead", "named_professional", "designated_professional", "practice_safeguarding_lead"];

    private const string Pool = "pool_trainer";

    public async Task<Lists> OnAsync(DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var agencies = await db.Agencies.AsNoTracking().Where(a => a.ClosedOn == null || a.ClosedOn >= day).OrderBy(a => a.NameKey).Select(a => new { a.Id, a.Name }).ToListAsync(stop);
        var seats = (await db.GroupMembers.Where(m => m.AgencyId != null && m.From <= day && (m.Until == null || m.Until >= day)).Select(m => m.AgencyId!.Value).Distinct().ToListAsync(stop)).ToHashSet();
        var roles = await db.PostsOn(day).Where(p => p.SectorRoles.Count > 0).Select(p => new { p.AgencyId, p.SectorRoles }).ToListAsync(stop);
        var (leads, pool) = (roles.Where(r => r.SectorRoles.Intersect(_leads).Any()).Select(r => r.AgencyId).ToHashSet(), roles.Where(r => r.SectorRoles.Contains(Pool)).Select(r => r.AgencyId).ToHashSet());
        IReadOnlyList<string> Without(HashSet<Guid> with) => [.. agencies.Where(a => !with.Contains(a.Id)).Select(a => a.Name)];
        return new(Without(seats), Without(pool), Without(leads));
    }

    public sealed record Lists(IReadOnlyList<string> WithoutSeat, IReadOnlyList<string> WithoutPool, IReadOnlyList<string> WithoutLead);
}
