using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Returns;

/// <summary>What agencies returned, the latest of each, by what is asked: shown beside the people who are counted and never added to them. Few people are hidden by the one rule.</summary>
public sealed class SeeReturns(Db db)
{
    /// <summary>By what is asked, as it may be shown across agencies.</summary>
    public async Task<IReadOnlyList<CoverageTable.Part>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var day = context.Today;
        var rows = await (
            from r in db.TrainingReturns.AsNoTracking()
            where r.SupersededAt == null && r.On <= day && !db.TrainingReturns.Any(x => x.AgencyId == r.AgencyId && x.Requirement == r.Requirement && x.SupersededAt == null && x.On <= day && x.On > r.On)
            join a in db.Agencies on r.AgencyId equals a.Id
            orderby a.NameKey
            select new { r.AgencyId, a.Name, r.Requirement, r.InPost, r.InDate }).ToListAsync(stop);
        if (rows.Count == 0 || await db.RulesOnAsync(day, context, stop) is not { } rules) return [];
        var order = rules.All.Select((a, i) => (a, i)).ToDictionary(x => x.a.Code);
        return CoverageTable.Of([.. rows.Where(r => order.ContainsKey(r.Requirement)).Select(r => new CountCoverage.AgencyCount(
            r.AgencyId, r.Name, order[r.Requirement].a.Name, order[r.Requirement].i, new(r.Requirement, order[r.Requirement].a.Force, r.InPost, r.InPost - r.InDate, 0, 0, 0)))]);
    }

    /// <summary>One agency's own figures, the newest day first.</summary>
    public async Task<IReadOnlyList<TrainingReturn>> OfAsync(Guid agencyId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.TrainingReturns.AsNoTracking().Where(r => r.AgencyId == agencyId && r.SupersededAt == null).OrderByDescending(r => r.On).ThenBy(r => r.Requirement).Take(200).ToListAsync(stop);
    }
}
