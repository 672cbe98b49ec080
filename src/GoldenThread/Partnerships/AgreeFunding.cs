using System.Globalization;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Records what a partner has agreed to pay in a year, head by head; it makes the partner a financial contributor of that year.</summary>
public sealed class AgreeFunding(Db db)
{
    /// <param name="YearFrom">The year in which its 1 April falls.</param>
    public sealed record Request(Guid AgencyId, int YearFrom, FundingHeads Heads);

    public async Task<Result<FundingContribution>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        // Two people must not both make the first row of a year.
        await db.LockPartnershipAsync(stop);
        if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.AgencyId, stop) is not { } agency) return Refusal.NotThere;
        var now = FundingYear.Of(context.Today);
        if (request.YearFrom > now + 1 || request.YearFrom < now - 10) return Refusals.NoSuchYear;
        foreach (var (field, amount) in request.Heads.All)
            if (amount < Money.Zero) return Refusals.BelowNothing(field);

        var contribution = await db.FundingContributions.SingleOrDefaultAsync(c => c.AgencyId == agency.Id && c.YearFrom == request.YearFrom, stop);
        var before = contribution?.Total ?? Money.Zero;
        if (contribution is null) db.Add(contribution = agency.ContributesIn(request.YearFrom));
        contribution.Agree(request.Heads);
        db.Note(context, "funding agreed", "agency", agency.Id, null, [("year", null, request.YearFrom.ToString(CultureInfo.InvariantCulture)), ("total", before.ToString(), contribution.Total.ToString())]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return contribution;
    }
}
