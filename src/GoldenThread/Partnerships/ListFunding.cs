using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>What was agreed for a year, partner by partner and head by head .</summary>
public sealed class ListFunding(Db db)
{
    public sealed record Row(Guid AgencyId, string Agency, FundingHeads Heads);

    public async Task<IReadOnlyList<Row>> DoAsync(int yearFrom, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return [.. (await (
            from c in db.FundingContributions.AsNoTracking()
            join a in db.Agencies on c.AgencyId equals a.Id
            where c.YearFrom == yearFrom
            orderby a.NameKey
            select new { a.Id, a.Name, Contribution = c }).ToListAsync(stop))
            .Select(r => new Row(r.Id, r.Name, new(r.Contribution.BusinessAndAnalyticalSupport, r.Contribution.IndependentScrutiny, r.Contribution.Infrastructure, r.Contribution.LocalPracticeReviews, r.Contribution.LearningEvents)))];
    }
}
