using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Who looked at or changed somebody's record, from the trail, for that person (security.md 5.4, P13). One's own doings and the product's own work are left out.</summary>
public sealed class WhoLooked(Db db)
{
    public sealed record Row(DateTime At, string Name, string? Agency, string Did);

    public async Task<Paged<Row>> DoAsync(Guid personId, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await (
            from t in db.TrailEntries.AsNoTracking()
            where t.AboutKind == "person" && t.AboutId == personId && t.PersonId != null && t.PersonId != personId
            join p in db.People on t.PersonId equals (Guid?)p.Id
            orderby t.At descending, t.Id descending
            select new Row(t.At, p.FirstName + " " + p.LastName, db.Posts.Where(x => x.PersonId == p.Id).OrderBy(x => x.From).Select(x => db.Agencies.First(a => a.Id == x.AgencyId).Name).FirstOrDefault(), t.Did)).PageAsync(page, stop);
    }
}
