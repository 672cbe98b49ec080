using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Dissemination;

/// <summary>Sends a briefing to agencies, by mail to their agency leads; each agency is asked to acknowledge it .</summary>
public sealed class IssueBriefing(Db db, SiteAddress site)
{
    public sealed record Request(Guid BriefingId, IReadOnlyCollection<Guid> AgencyIds);

    /// <summary>Answers how many agencies it was sent to; those that have it already are left out.</summary>
    public async Task<Result<int>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.AgencyIds.Count == 0) return Refusals.NobodyToSendTo;
        await using var work = await db.WriteAsync(context, stop);
        var briefing = await db.Briefings.SingleOrDefaultAsync(b => b.Id == request.BriefingId, stop);
        if (briefing is null) return Refusal.NotThere;

        var have = await db.BriefingCopies.Where(c => c.BriefingId == briefing.Id).Select(c => c.AgencyId).ToListAsync(stop);
        var wanted = request.AgencyIds.Except(have).ToList();
        var agencies = await db.Agencies.Where(a => wanted.Contains(a.Id)).Select(a => a.Id).ToListAsync(stop);
        briefing.IssuedAt ??= context.Now;
        db.AddRange(agencies.Select(id => new BriefingCopy { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), BriefingId = briefing.Id, AgencyId = id, SentAt = context.Now }));
        await WriteToLeadsAsync(briefing, agencies, context, stop);
        db.Note(context, "briefing issued", briefing);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return agencies.Count;
    }

    private async Task WriteToLeadsAsync(Briefing briefing, List<Guid> agencies, OperationContext context, CancellationToken stop)
    {
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        var leads = await (
            from grant in db.Grants
            where grant.Role == Role.AgencyLead && grant.ScopeId != null && agencies.Contains(grant.ScopeId.Value) && grant.From <= context.Today && (grant.Until == null || grant.Until >= context.Today)
            join person in db.People on grant.PersonId equals person.Id
            select person.Email).Distinct().ToListAsync(stop);
        var letter = new Letter()
            .Say($"The briefing “{briefing.Title}” is for your team meetings and supervision. It takes about seven minutes.")
            .Link("Read it, and tell us how you used it", site.For($"/{slug}/briefings/{briefing.Id}"));
        db.AddRange(leads.Select(lead => letter.To(context, lead, "A briefing for your teams", briefing)));
    }
}
