using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>An administrator takes a role back, with the reason; the last administrator stays.</summary>
public sealed class EndRole(Db db, EndGrant end)
{
    public async Task<Result<Done>> DoAsync(Guid grantId, string? why, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var reason = typed.Must("why", why, 1000, "Say why, or who decided it.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        var role = await db.Grants.Where(g => g.Id == grantId).Select(g => (Role?)g.Role).SingleOrDefaultAsync(stop);
        if (role == Role.TenantAdministrator && !await db.GrantsOn(context.Today).AnyAsync(g => g.Role == Role.TenantAdministrator && g.Id != grantId && g.Until == null, stop)) return Refusals.LastAdministrator;
        var ended = await end.DoAsync(grantId, reason, context, stop);
        if (ended.No is null) await work.CommitAsync(stop);
        return ended;
    }
}
