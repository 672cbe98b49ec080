using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Warns people whose account nobody has used for long, and closes it: the password is forgotten, the record stays. A link to their address opens it again. Safe to run at any time.</summary>
public sealed class CloseDormant(Db db, SiteAddress site)
{
    private const int AtOnce = 100;

    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == context.PartnershipId, stop);
        var months = partnership.DormantAfterMonths ?? Dormancy.DefaultMonths;
        var edge = Dormancy.LookAtSince(months, context.Today);
        var edgeAt = London.Instant(edge, TimeOnly.MinValue);
        var unused = await (
            from a in db.Accounts
            join p in db.People on (Guid?)a.Id equals p.AccountId
            where a.PasswordHash != null && a.DisabledAt == null && (a.SeenOn != null ? a.SeenOn <= edge : a.MadeAt <= edgeAt)
            orderby a.Id
            select new { Account = a, Person = p }).Take(AtOnce).ToListAsync(stop);
        var done = 0;
        foreach (var one in unused)
        {
            var facts = one.Account.Use;
            var step = Dormancy.Decide(facts, months, context.Today);
            if (step == Dormancy.Step.Nothing) continue;
            done++;
            if (step == Dormancy.Step.Close)
            {
                one.Account.Close(context.Today);
                await db.SignInSessions.Where(s => s.AccountId == one.Account.Id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, context.RealNow), stop);
                db.Note(context, "account closed for want of use", one.Person);
                db.Add(new Letter().Say($"Your account with {partnership.Name} has been closed, since nobody has signed in with it since {London.SayShort(facts.LastSeen)}. Your record stays.")
                    .Link("Open it again by setting a new password", site.For($"/{partnership.Slug}/forgotten-password")).To(context, one.Account.Email, "Your account was closed", one.Person));
            }
            else
            {
                one.Account.Warn(step == Dormancy.Step.LastWarning ? 2 : 1, context.Today);
                db.Note(context, "warned of closing an unused account", one.Person);
                db.Add(new Letter().Say($"Nobody has signed in to {partnership.Name} with your account since {London.SayShort(facts.LastSeen)}. It is closed on {London.SayShort(Dormancy.ClosesOn(facts, months, step, context.Today))}, unless you sign in before. Your record stays in any case.")
                    .Link("Sign in to keep it", site.For($"/{partnership.Slug}/sign-in")).To(context, one.Account.Email, "Your account will be closed", one.Person));
            }
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return done;
    }
}
