using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>An agency's lead names another beside them, or hands over: then their own role ends. Nobody has to ask the partnership, and no agency stays without a lead in between (issue 4).</summary>
public sealed class NameLead(Db db, GiveGrant give, EndGrant end, SiteAddress site)
{
    /// <param name="HandOver">The role of whoever asks ends at once.</param>
    public sealed record Request(Guid AgencyId, Guid PersonId, bool HandOver);

    public sealed record Lead(Guid PersonId, string Name, DateOnly From, DateOnly? Until, string? GivenBy);

    /// <summary>Somebody who could be a lead: who holds a post there.</summary>
    public sealed record Colleague(Guid PersonId, string Name, string JobTitle);

    public sealed record Seen(Agency Agency, IReadOnlyList<Lead> Leads, IReadOnlyList<Colleague> Colleagues);

    public async Task<Seen?> ShowAsync(Guid agencyId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == agencyId, stop) is not { } agency) return null;
        var leads = await (
            from g in Leads(agencyId, context.Today)
            join p in db.People on g.PersonId equals p.Id
            join given in db.People on g.GivenById equals (Guid?)given.Id into givers
            from giver in givers.DefaultIfEmpty()
            orderby g.From, p.NameKey
            select new Lead(p.Id, p.FirstName + " " + p.LastName, g.From, g.Until, giver == null ? null : giver.FirstName + " " + giver.LastName)).ToListAsync(stop);
        var colleagues = await (
            from x in db.PostsOn(context.Today)
            where x.AgencyId == agencyId
            join p in db.People on x.PersonId equals p.Id
            where !p.Protected
            orderby p.NameKey
            select new Colleague(p.Id, p.FirstName + " " + p.LastName, x.JobTitle)).Take(2000).ToListAsync(stop);
        return new(agency, leads, [.. colleagues.DistinctBy(c => c.PersonId).Where(c => leads.TrueForAll(l => l.PersonId != c.PersonId))]);
    }

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.PersonId == context.PersonId) return Refusals.NotToYourself;
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == request.AgencyId, stop) is not { } agency) return Refusal.NotThere;
        if (!await db.PostsOn(context.Today).AnyAsync(p => p.PersonId == request.PersonId && p.AgencyId == agency.Id, stop)) return Refusals.NoPostThere;
        var mine = await Leads(agency.Id, context.Today).Where(g => g.PersonId == context.PersonId).Select(g => g.Id).ToListAsync(stop);
        if (request.HandOver && mine.Count == 0) return Refusals.NotLeadThere;
        var why = request.HandOver ? "Handed over by the lead." : "Named beside the lead.";
        var given = await give.DoAsync(new(request.PersonId, Role.AgencyLead, ScopeKind.Agency, agency.Id, context.Today, Why: why), context, stop);
        if (given.No is { } no && (no != Refusals.AlreadyGranted || !request.HandOver)) return no;
        foreach (var grant in request.HandOver ? mine : [])
            if ((await end.DoAsync(grant, why, context, stop)).No is { } stays) return stays;
        await TellAsync(request, agency, context, stop);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    private IQueryable<Grant> Leads(Guid agencyId, DateOnly today) => db.GrantsOn(today).Where(g => g.Role == Role.AgencyLead && g.Scope == ScopeKind.Agency && g.ScopeId == agencyId);

    private async Task TellAsync(Request request, Agency agency, OperationContext context, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == request.PersonId, stop);
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        db.Add(new Letter().Say($"You now lead on learning for {agency.Name}{(request.HandOver ? ", in place of a colleague who has handed over to you" : ", beside a colleague")}: its people’s training, its staff list, and what is asked of it.")
            .Link("See your organisation", site.For($"/{slug}/organisations/{agency.Id}")).To(context, person.Email, $"You are a lead for {agency.Name}", person));
    }
}
