using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Rights end with the post they rest on (security.md T11): a role for an agency with the last post there, every other with the last post anywhere. Who held no post while they had the role keeps it, and the last administrator stays. Safe to run at any time.</summary>
public sealed class EndGrantsOfLeavers(Db db)
{
    private const int AtOnce = 500;

    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var today = context.Today;
        await using (var look = await db.ReadAsync(context, stop))
            if (!await Over(today).AnyAsync(stop)) return 0;
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        var over = await Over(today).Select(g => new
        {
            Grant = g,
            Last = db.Posts.Where(p => p.PersonId == g.PersonId && (g.Scope != ScopeKind.Agency || p.AgencyId == g.ScopeId)).Max(p => p.Until)!.Value,
        }).OrderBy(g => g.Grant.Id).Take(AtOnce).ToListAsync(stop);
        var done = 0;
        foreach (var (grant, last) in over.Select(o => (o.Grant, o.Last)))
        {
            if (grant.Role == Role.TenantAdministrator && !await db.GrantsOn(today).AnyAsync(g => g.Role == Role.TenantAdministrator && g.Id != grant.Id && g.Until == null, stop)) continue;
            db.Note(context, "right ended", grant, "The post that it rested on has ended.", ("until", grant.Until?.ToString("yyyy-MM-dd"), last.ToString("yyyy-MM-dd")));
            grant.Until = last;
            await db.SaveChangesAsync(stop);
            done++;
        }

        await work.CommitAsync(stop);
        return done;
    }

    /// <summary>Grants that go on although every post they rested on has ended.</summary>
    private IQueryable<Grant> Over(DateOnly today) =>
        from g in db.Grants
        where (g.Until == null || g.Until >= today)
            && db.Posts.Any(p => p.PersonId == g.PersonId && (g.Scope != ScopeKind.Agency || p.AgencyId == g.ScopeId) && p.Until >= g.From)
            && !db.Posts.Any(p => p.PersonId == g.PersonId && (g.Scope != ScopeKind.Agency || p.AgencyId == g.ScopeId) && (p.Until == null || p.Until >= today))
        select g;
}
