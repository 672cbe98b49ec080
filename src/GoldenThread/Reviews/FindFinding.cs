using GoldenThread.Data;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Reviews;

/// <summary>One finding with its agencies, the needs raised from it and what was chosen to answer them; null when it is not there or not yours to see.</summary>
public sealed class FindFinding(Db db)
{
    public sealed record Found(Finding Finding, IReadOnlyList<Agency> Agencies, IReadOnlyList<Raised> Needs);

    public sealed record Raised(Need Need, IReadOnlyList<NeedResponse> Responses);

    public async Task<Found?> DoAsync(Guid findingId, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.FindingsSeenBy(reach).AsNoTracking().SingleOrDefaultAsync(f => f.Id == findingId, stop) is not { } finding) return null;
        var agencies = await db.Agencies.AsNoTracking().Where(a => db.FindingAgencies.Any(f => f.FindingId == findingId && f.AgencyId == a.Id)).OrderBy(a => a.NameKey).ToListAsync(stop);
        var needs = await db.NeedsOf(findingId).AsNoTracking().OrderBy(n => n.RaisedAt).ToListAsync(stop);
        var ids = needs.ConvertAll(n => n.Id);
        var responses = ids.Count == 0 ? [] : await db.NeedResponses.AsNoTracking().Where(r => ids.Contains(r.NeedId)).OrderBy(r => r.ChosenAt).ThenBy(r => r.Id).ToListAsync(stop);
        return new(finding, agencies, needs.ConvertAll(n => new Raised(n, responses.FindAll(r => r.NeedId == n.Id))));
    }
}

/// <summary>What of a finding somebody may see.</summary>
public static class ReachOfFinding
{
    /// <summary>Whether they see the whole of it, or only that it is published.</summary>
    public static bool SeesAll(this Reach reach, FindFinding.Found found) => reach.All || found.Agencies.Any(a => reach.AgencyIds.Contains(a.Id));
}
