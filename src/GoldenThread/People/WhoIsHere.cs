using System.Collections.Concurrent;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GoldenThread.People;

/// <summary>Who stands behind a session cookie or an API key, with the posts and rights they hold that day. Asked on every request, so that what has ended is over at once (security goal Z17).</summary>
public sealed class WhoIsHere(Db db)
{
    private static readonly ConcurrentDictionary<IModel, Queries> _queries = new();

    private Queries Q => _queries.GetOrAdd(db.Model, _ => new());

    /// <summary>The session, and the person whom its account stands for in the partnership, if any; null when the session has ended.</summary>
    public async Task<SignedIn?> BySessionAsync(string secret, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await Q.Session(db, Secret.HashOf(secret), context.RealNow, stop) is { } found ? await WithPersonAsync(found, context.Today, stop) : null;
    }

    /// <summary>The session alone, where no partnership has been chosen.</summary>
    public async Task<SignedIn?> BySessionAsync(string secret, DateTime realNow, CancellationToken stop = default)
    {
        await using var work = await db.SharedAsync(write: false, stop);
        return await Q.SessionOnly(db, Secret.HashOf(secret), realNow, stop);
    }

    /// <summary>The person behind an API key, with the key's one role as far as the person still holds it; null when it has ended or been taken back.</summary>
    public async Task<SignedIn?> ByTokenAsync(string secret, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await Q.Token(db, Secret.HashOf(secret), context.RealNow, stop) is not { } key) return null;
        var found = await WithPersonAsync(key, context.Today, stop);
        var held = found.Person!.Grants.Where(g => g.Role == found.TokenRole).ToList();
        return found.TokenRole == Role.Practitioner || held.Count > 0 ? found with { Person = found.Person with { Grants = held } } : null;
    }

    /// <summary>Three small questions and not one large: joined into one, SQLite reads every post of the partnership to answer it.</summary>
    private async Task<SignedIn> WithPersonAsync(SignedIn found, DateOnly today, CancellationToken stop)
    {
        if (found.Person is not { } person) return found;
        var (posts, grants) = (new List<SeenPost>(), new List<HeldGrant>());
        await foreach (var post in Q.Posts(db, person.Id, today).WithCancellation(stop)) posts.Add(post);
        await foreach (var grant in Q.Grants(db, person.Id, today).WithCancellation(stop)) grants.Add(grant);
        return found with { Person = person with { Posts = [.. posts.OrderBy(p => p.Id)], Grants = grants } };
    }

    /// <summary>Compiled once for each database.</summary>
    private sealed class Queries
    {
        public Func<Db, string, DateTime, CancellationToken, Task<SignedIn?>> Session { get; } = EF.CompileAsyncQuery(
            (Db db, string hash, DateTime now, CancellationToken stop) =>
                (from s in db.SignInSessions
                 join a in db.Accounts on s.AccountId equals a.Id
                 where s.TokenHash == hash && s.EndedAt == null && s.EndsAt > now && !s.AwaitsCode && a.DisabledAt == null
                 from p in db.People.Where(p => p.AccountId == a.Id).DefaultIfEmpty()
                 select new SignedIn
                 {
                     AccountId = a.Id,
                     SessionId = s.Id,
                     StartedAt = s.StartedAt,
                     SeenAt = s.SeenAt,
                     EndsAt = s.EndsAt,
                     Proven = s.ProvenAt != null,
                     Person = p == null ? null : new SeenPerson { Id = p.Id, Name = p.FirstName + " " + p.LastName },
                 }).SingleOrDefault());

        public Func<Db, string, DateTime, CancellationToken, Task<SignedIn?>> SessionOnly { get; } = EF.CompileAsyncQuery(
            (Db db, string hash, DateTime now, CancellationToken stop) =>
                (from s in db.SignInSessions
                 join a in db.Accounts on s.AccountId equals a.Id
                 where s.TokenHash == hash && s.EndedAt == null && s.EndsAt > now && !s.AwaitsCode && a.DisabledAt == null
                 select new SignedIn { AccountId = a.Id, SessionId = s.Id, StartedAt = s.StartedAt, SeenAt = s.SeenAt, EndsAt = s.EndsAt, Proven = s.ProvenAt != null }).SingleOrDefault());

        public Func<Db, string, DateTime, CancellationToken, Task<SignedIn?>> Token { get; } = EF.CompileAsyncQuery(
            (Db db, string hash, DateTime now, CancellationToken stop) =>
                (from t in db.ApiTokens
                 join p in db.People on t.PersonId equals p.Id
                 where t.TokenHash == hash && t.RevokedAt == null && t.EndsAt > now && !db.Accounts.Any(a => a.Id == p.AccountId && a.DisabledAt != null)
                 select new SignedIn
                 {
                     TokenId = t.Id,
                     TokenRole = t.Role,
                     StartedAt = t.MadeAt,
                     SeenAt = now,
                     EndsAt = t.EndsAt,
                     Person = new SeenPerson { Id = p.Id, Name = p.FirstName + " " + p.LastName },
                 }).SingleOrDefault());

        public Func<Db, Guid, DateOnly, IAsyncEnumerable<SeenPost>> Posts { get; } = EF.CompileAsyncQuery(
            (Db db, Guid person, DateOnly today) =>
                db.Posts.Where(x => x.PersonId == person && x.From <= today && (x.Until == null || x.Until >= today))
                    .Join(db.Agencies, x => x.AgencyId, y => y.Id, (x, y) => new SeenPost(x.Id, y.Id, y.Name, x.JobTitle)));

        public Func<Db, Guid, DateOnly, IAsyncEnumerable<HeldGrant>> Grants { get; } = EF.CompileAsyncQuery(
            (Db db, Guid person, DateOnly today) =>
                db.Grants.Where(g => g.PersonId == person && g.From <= today && (g.Until == null || g.Until >= today))
                    .Select(g => new HeldGrant(g.Role, g.Scope, g.ScopeId)));
    }
}

/// <summary>A live session or key, and whom it stands for in the chosen partnership.</summary>
public sealed record SignedIn
{
    public Guid? AccountId { get; init; }

    public Guid? SessionId { get; init; }

    public Guid? TokenId { get; init; }

    public Role? TokenRole { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime SeenAt { get; init; }

    public required DateTime EndsAt { get; init; }

    public SeenPerson? Person { get; init; }

    /// <summary>More than a password was shown.</summary>
    public bool Proven { get; init; }

    /// <summary>Roles that count only once more than a password was shown.</summary>
    public IReadOnlyList<Role> Held { get; init; } = [];

    /// <summary>What the policy is asked with.</summary>
    public Caller Caller => Person is null ? Caller.Nobody : new()
    {
        PersonId = Person.Id,
        Grants = Person.Grants,
        AgencyIds = [.. Person.Posts.Select(p => p.AgencyId)],
        ByToken = TokenId is not null,
    };
}

public sealed record SeenPerson
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<SeenPost> Posts { get; init; } = [];

    public IReadOnlyList<HeldGrant> Grants { get; init; } = [];
}

public sealed record SeenPost(Guid Id, Guid AgencyId, string AgencyName, string JobTitle);
