using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Extending;

internal static class ExtensionsInDb
{
    /// <summary>What is put off, as it was decided; with an instant, as it was known then.</summary>
    public static async Task<PutOffs> PutOffsAsync(this Db db, DateTime? knownAt, CancellationToken stop) => new([.. (await db.Extensions.AsNoTracking()
        .Where(e => knownAt == null ? e.UndoneAt == null : e.MadeAt <= knownAt && (e.UndoneAt == null || e.UndoneAt > knownAt))
        .OrderBy(e => e.MadeAt).ThenBy(e => e.Id).ToListAsync(stop)).Select(e => (e.AgencyId, new PutOff(e.Requirement, e.From, e.Until, e.To, e.Why)))]);
}

/// <summary>What is put off, by agency.</summary>
internal sealed class PutOffs(IReadOnlyList<(Guid? AgencyId, PutOff PutOff)> all)
{
    private readonly Dictionary<Guid, IReadOnlyList<PutOff>> _of = [];

    public IReadOnlyList<PutOff> Of(Guid agencyId)
    {
        if (all.Count == 0) return [];
        return _of.TryGetValue(agencyId, out var known) ? known : _of[agencyId] = [.. all.Where(e => e.AgencyId is null || e.AgencyId == agencyId).Select(e => e.PutOff)];
    }
}
