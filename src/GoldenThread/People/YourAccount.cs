using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>What somebody sees about themselves: who they are here, which rights they hold and who gave them, where they are signed in, which keys act for them.</summary>
public sealed class YourAccount(Db db)
{
    public async Task<Seen> ShowAsync(SignedIn who, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == who.AccountId, stop);
        var sessions = await db.SignInSessions.AsNoTracking().Where(s => s.AccountId == account.Id && s.EndedAt == null && s.EndsAt > context.RealNow && !s.AwaitsCode).OrderByDescending(s => s.SeenAt)
            .Select(s => new SeenSession(s.Id, s.StartedAt, s.SeenAt, s.EndsAt)).ToListAsync(stop);
        var me = who.Person?.Id;
        var grants = await (
            from g in db.Grants.AsNoTracking()
            where g.PersonId == me && (g.Until == null || g.Until >= context.Today)
            join p in db.People on g.GivenById equals p.Id into givers
            from giver in givers.DefaultIfEmpty()
            join a in db.Agencies on g.ScopeId equals a.Id into agencies
            from agency in agencies.DefaultIfEmpty()
            orderby g.From
            select new SeenGrant(g.Role, g.Scope, agency == null ? null : agency.Name, g.From, g.Until, giver == null ? null : giver.FirstName + " " + giver.LastName)).ToListAsync(stop);
        var tokens = await db.ApiTokens.AsNoTracking().Where(t => t.PersonId == me && t.RevokedAt == null && t.EndsAt > context.RealNow).OrderBy(t => t.MadeAt)
            .Select(t => new SeenToken(t.Id, t.Role, t.MadeAt, t.EndsAt)).ToListAsync(stop);
        var since = await db.Authenticators.Where(a => a.AccountId == account.Id).Select(a => a.ConfirmedAt).SingleOrDefaultAsync(stop);
        return new(account.Email, account.PasswordHash is not null, who.Person?.Posts ?? [], grants, sessions, tokens) { CodeSince = since, Passkeys = await db.Passkeys.CountAsync(k => k.AccountId == account.Id, stop) };
    }

    public sealed record Seen(
        string Email, bool HasPassword, IReadOnlyList<SeenPost> Posts, IReadOnlyList<SeenGrant> Grants, IReadOnlyList<SeenSession> Sessions, IReadOnlyList<SeenToken> Tokens)
    {
        /// <summary>Since when signing in asks for the code of an authenticator app.</summary>
        public DateTime? CodeSince { get; init; }

        public int Passkeys { get; init; }
    }
}

public sealed record SeenGrant(Role Role, ScopeKind Scope, string? Agency, DateOnly From, DateOnly? Until, string? GivenBy);

public sealed record SeenSession(Guid Id, DateTime StartedAt, DateTime SeenAt, DateTime EndsAt);

public sealed record SeenToken(Guid Id, Role Role, DateTime MadeAt, DateTime EndsAt);
