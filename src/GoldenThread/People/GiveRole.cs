using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>An administrator gives somebody a role or a capacity: never to themselves, and what is for an agency only to who works there .</summary>
public sealed class GiveRole(Db db, PackInForce packs, GiveGrant give)
{
    /// <param name="AgencyId">The agency it is for; null is the whole partnership.</param>
    public sealed record Request(Guid PersonId, Role Role, Guid? AgencyId, DateOnly From, DateOnly? Until, string? Why);

    public async Task<Result<Grant>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say why, or who decided it.");
        if (typed.No is { } unclear) return unclear;
        if (request.PersonId == context.PersonId) return Refusals.NotToYourself;

        await using var work = await db.WriteAsync(context, stop);
        var agency = request.AgencyId is { } id ? await db.Agencies.SingleOrDefaultAsync(a => a.Id == id, stop) : null;
        if (request.AgencyId is not null && agency is null) return Refusals.NoSuchAgency;
        if (agency is not null && !await db.PostsOn(request.From).AnyAsync(p => p.PersonId == request.PersonId && p.AgencyId == agency.Id, stop)) return Refusals.NoPostThere;
        var named = (await packs.TodayAsync(context, stop))?.Pack is { } pack && pack.Partners.Capacities.Is(out var capacities) ? capacities : null;
        if (Capacities.WhyNot(request.Role, named, agency is not null && StatutoryPartners.Is(agency, request.From)) is { } no) return no;

        var scope = agency is null ? ScopeKind.Partnership : ScopeKind.Agency;
        var given = await give.DoAsync(new(request.PersonId, request.Role, scope, agency?.Id, request.From, request.Until, why), context, stop);
        if (given.No is null) await work.CommitAsync(stop);
        return given;
    }
}
