using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Gives a person a role: for what, from when, until when, by whom .</summary>
public sealed class GiveGrant(Db db)
{
    public sealed record Request(Guid PersonId, Role Role, ScopeKind Scope, Guid? ScopeId, DateOnly From, DateOnly? Until = null, string? Why = null);

    public async Task<Result<Grant>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!GrantScopes.Fits(request.Role, request.Scope, request.ScopeId)) return Refusals.ScopeDoesNotFit.At("scope");
        if (request.Until < request.From) return Refusals.EndsBeforeItBegins.At("until");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.People.AnyAsync(p => p.Id == request.PersonId, stop)) return Refusal.NotThere;
        if (request.Scope == ScopeKind.Agency && !await db.Agencies.AnyAsync(a => a.Id == request.ScopeId, stop)) return Refusal.NotThere;
        var twice = db.Grants.Where(g => g.PersonId == request.PersonId && g.Role == request.Role && g.Scope == request.Scope && g.ScopeId == request.ScopeId
            && (request.Until == null || g.From <= request.Until) && (g.Until == null || g.Until >= request.From));
        if (await twice.AnyAsync(stop)) return Refusals.AlreadyGranted;

        var grant = new Grant
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            PersonId = request.PersonId,
            Role = request.Role,
            Scope = request.Scope,
            ScopeId = request.ScopeId,
            From = request.From,
            Until = request.Until,
            GivenById = context.PersonId,
        };
        db.Add(grant);
        db.Note(context, "right given", grant, request.Why, ("person", null, grant.PersonId.ToString()), ("role", null, Names.Code(grant.Role)), ("scope", null, $"{Names.Code(grant.Scope)} {grant.ScopeId}".TrimEnd()), ("until", null, grant.Until?.ToString("yyyy-MM-dd")));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return grant;
    }
}
