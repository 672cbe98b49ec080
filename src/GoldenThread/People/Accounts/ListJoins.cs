using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Who has registered and waits for a yes, within reach, first come first.</summary>
public sealed class ListJoins(Db db)
{
    public sealed record Row(Guid Id, string FirstName, string LastName, string Email, string JobTitle, string Agency, bool WorkAddress, DateTime MadeAt);

    public async Task<IReadOnlyList<Row>> DoAsync(Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (all, agencies) = (reach.All, reach.AgencyIds.ToList());
        var rows = await (from j in db.JoinRequests.AsNoTracking() where j.State == JoinState.Waiting && (all || agencies.Contains(j.AgencyId)) join a in db.Agencies on j.AgencyId equals a.Id orderby j.MadeAt select new { Join = j, a.Name, a.EmailDomains }).Take(200).ToListAsync(stop);
        return [.. rows.Select(r => new Row(r.Join.Id, r.Join.FirstName, r.Join.LastName, r.Join.Email, r.Join.JobTitle, r.Name, Partnerships.EmailDomain.Covers(r.EmailDomains, r.Join.Email), r.Join.MadeAt))];
    }
}
