using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>The imports of the agencies within reach, latest first.</summary>
public sealed class ListImports(Db db)
{
    public sealed record Row(Guid Id, string FileName, string? Agency, string? By, DateTime MadeAt, ImportState State, int Rows);

    public async Task<Paged<Row>> DoAsync(Reach reach, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (all, agencies) = (reach.All, reach.AgencyIds.Select(a => (Guid?)a).ToList());
        return await (
            from i in db.PeopleImports.AsNoTracking()
            where all || agencies.Contains(i.AgencyId)
            join a in db.Agencies on i.AgencyId equals (Guid?)a.Id into named
            from agency in named.DefaultIfEmpty()
            join p in db.People on i.MadeById equals (Guid?)p.Id into makers
            from maker in makers.DefaultIfEmpty()
            orderby i.MadeAt descending, i.Id descending
            select new Row(i.Id, i.FileName, agency == null ? null : agency.Name, maker == null ? null : maker.FirstName + " " + maker.LastName, i.MadeAt, i.State, i.Rows)).PageAsync(page, stop);
    }
}
