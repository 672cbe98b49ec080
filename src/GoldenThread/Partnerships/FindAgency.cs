using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>One organisation with the years it contributes and the groups it sits in.</summary>
public sealed class FindAgency(Db db)
{
    public sealed record Found(Agency Agency, IReadOnlyList<int> ContributionYears, IReadOnlyList<Seat> Seats);

    public sealed record Seat(string GroupCode, string? GroupName, bool IsChair, DateOnly From, DateOnly? Until);

    public async Task<Found?> DoAsync(Guid agencyId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == agencyId, stop) is not { } agency) return null;
        var years = await db.FundingContributions.Where(c => c.AgencyId == agencyId).OrderByDescending(c => c.YearFrom).Select(c => c.YearFrom).ToListAsync(stop);
        var seats = await (
            from member in db.GroupMembers
            join gathering in db.Groups on member.GroupId equals gathering.Id
            where member.AgencyId == agencyId
            orderby gathering.Code, member.From
            select new Seat(gathering.Code, gathering.Name, member.IsChair, member.From, member.Until)).ToListAsync(stop);
        return new(agency, years, seats);
    }
}
