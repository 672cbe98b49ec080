using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Says whether somebody who registered works for the organisation: yes takes them in, no leaves them out and tells them.</summary>
public sealed class DecideJoin(Db db, SiteAddress site)
{
    public sealed record Request(Guid JoinId, bool Yes);

    public async Task<Result<JoinRequest>> DoAsync(Request request, Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var taken = await db.JoinRequests.Where(j => j.Id == request.JoinId && j.State == JoinState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(j => j.DecidedAt, context.Now), stop);
        if (await db.JoinRequests.SingleOrDefaultAsync(j => j.Id == request.JoinId, stop) is not { } join || !reach.Covers(About.Agency(join.AgencyId))) return Refusal.NotThere;
        if (taken == 0) return Refusals.JoinDecided;
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        var agency = await db.Agencies.Where(a => a.Id == join.AgencyId).Select(a => a.Name).SingleAsync(stop);
        if (request.Yes)
        {
            if (await db.People.AnyAsync(p => p.EmailKey == Account.KeyOf(join.Email) || p.AccountId == join.AccountId, stop)) return Refusals.EmailTaken;
            db.TakeIn(join, context);
            db.Add(new Letter().Say($"{agency} has confirmed that you work there. You can now book for yourself and see your record.").Link("Sign in", site.For($"/{slug}/sign-in")).To(context, join.Email, "You are in", join));
        }
        else
        {
            (join.State, join.DecidedById) = (JoinState.Refused, context.PersonId);
            db.Note(context, "registration refused", join);
            db.Add(new Letter().Say($"{agency} has not confirmed that you work there. If that is wrong, speak to your organisation’s safeguarding lead or the partnership’s team.").To(context, join.Email, "Your registration", join));
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return join;
    }
}
