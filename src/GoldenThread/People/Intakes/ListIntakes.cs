using GoldenThread.Data;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Intakes;

/// <summary>The files of the earlier system that were sent, of one kind, latest first.</summary>
public sealed class ListIntakes(Db db)
{
    public sealed record Row(Guid Id, string FileName, string? By, DateTime MadeAt, ImportState State, int Rows);

    public async Task<Paged<Row>> DoAsync(string kind, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await (
            from i in db.Intakes.AsNoTracking()
            where i.Kind == kind
            join p in db.People on i.MadeById equals (Guid?)p.Id into makers
            from maker in makers.DefaultIfEmpty()
            orderby i.MadeAt descending, i.Id descending
            select new Row(i.Id, i.FileName, maker == null ? null : maker.FirstName + " " + maker.LastName, i.MadeAt, i.State, i.Rows)).PageAsync(page, stop);
    }
}
