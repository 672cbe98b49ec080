using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Who holds which role, for what and until when, within the caller's reach; of everybody or of one person.</summary>
public sealed class ListGrants(Db db)
{
    /// <param name="Ended">Those that have ended as well.</param>
    public sealed record Request(Guid? PersonId = null, bool Ended = false, PageOf? Page = null);

    public sealed record Row(Guid Id, Guid PersonId, string FirstName, string LastName, Role Role, ScopeKind Scope, string? Agency, DateOnly From, DateOnly? Until, string? GivenFirst, string? GivenLast)
    {
        public string Name => $"{FirstName} {LastName}";

        public string? GivenBy => GivenFirst is null ? null : $"{GivenFirst} {GivenLast}";

        public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);
    }

    public async Task<Paged<Row>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var today = context.Today;
        var grants = db.Grants.AsNoTracking();
        if (request.PersonId is { } person) grants = grants.Where(g => g.PersonId == person);
        if (!request.Ended) grants = grants.Where(g => g.Until == null || g.Until >= today);
        return await (
            from grant in grants
            join holder in db.PeopleWithin(reach, today) on grant.PersonId equals holder.Id
            join giver in db.People on grant.GivenById equals (Guid?)giver.Id into givers
            from giver in givers.DefaultIfEmpty()
            join agency in db.Agencies on grant.ScopeId equals (Guid?)agency.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby grant.Role, holder.NameKey, grant.From, grant.Id
            select new Row(grant.Id, holder.Id, holder.FirstName, holder.LastName, grant.Role, grant.Scope, agency == null ? null : agency.Name, grant.From, grant.Until,
                giver == null ? null : giver.FirstName, giver == null ? null : giver.LastName)).PageAsync(request.Page ?? new(0, 50), stop);
    }
}
