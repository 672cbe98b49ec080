using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>The partnership's groups with who chairs them today and how many organisations sit in each.</summary>
public sealed class ListGroups(Db db)
{
    public sealed record Row(Guid Id, string Code, string? Name, IReadOnlyList<string> Aliases, string? Meets, string? ReportsTo, string? ChairAgency, int Seats);

    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var today = context.Today;
        var groups = await db.Groups.AsNoTracking().OrderBy(g => g.Code).ToListAsync(stop);
        var seats = await (
            from member in db.GroupMembers
            join agency in db.Agencies on member.AgencyId equals (Guid?)agency.Id
            where member.From <= today && (member.Until == null || member.Until >= today)
            select new { member.GroupId, member.IsChair, agency.Name }).ToListAsync(stop);
        return groups.ConvertAll(g => new Row(
            g.Id, g.Code, g.Name, g.Aliases, g.Meets, g.ReportsTo, seats.Find(s => s.GroupId == g.Id && s.IsChair)?.Name, seats.Count(s => s.GroupId == g.Id)));
    }
}
