using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Reads about people that several operations share.</summary>
public static class PeopleInDb
{
    /// <summary>The grants in force on a day.</summary>
    public static IQueryable<Grant> GrantsOn(this Db db, DateOnly day) => db.Grants.Where(g => g.From <= day && (g.Until == null || g.Until >= day));

    /// <summary>The posts held on a day.</summary>
    public static IQueryable<Post> PostsOn(this Db db, DateOnly day) => db.Posts.Where(p => p.From <= day && (p.Until == null || p.Until >= day));

    /// <summary>What the policy is asked with for a person who is not here: their rights and posts of the day.</summary>
    public static async Task<Caller> CallerAsync(this Db db, Guid personId, DateOnly day, CancellationToken stop) => new()
    {
        PersonId = personId,
        Grants = await db.GrantsOn(day).Where(g => g.PersonId == personId).Select(g => new HeldGrant(g.Role, g.Scope, g.ScopeId)).ToListAsync(stop),
        AgencyIds = await db.PostsOn(day).Where(p => p.PersonId == personId).Select(p => p.AgencyId).Distinct().ToListAsync(stop),
    };

    /// <summary>The people whose record a right reaches: all, those of some agencies, the own reports, oneself. What hangs on events is the owner's to add.</summary>
    public static IQueryable<Person> PeopleWithin(this Db db, Reach reach, DateOnly day)
    {
        var people = db.People.Where(p => p.MergedIntoId == null);
        if (reach.All) return people;
        var (me, self, agencies) = (reach.PersonId, reach.Self, reach.AgencyIds.ToList());
        // Only what the reach holds is asked, so that a few people are found by their posts and not by looking through everybody.
        var ids = db.PostsOn(day).Where(x => agencies.Contains(x.AgencyId)).Select(x => x.PersonId);
        if (reach.Reports) ids = ids.Union(db.PostsOn(day).Where(x => x.LineManagerId == me).Select(x => x.PersonId));
        return self ? people.Where(p => p.Id == me || ids.Contains(p.Id)) : people.Where(p => ids.Contains(p.Id));
    }

    /// <summary>The people who hold a role on a day, those who hold no other first: for sample sign-ins and keys. A practitioner holds a post and no role.</summary>
    internal static IQueryable<Person> OnePersonWith(this Db db, Role role, DateOnly day)
    {
        var held = db.GrantsOn(day);
        var holders = role == Role.Practitioner
            ? db.People.Where(p => !held.Any(g => g.PersonId == p.Id) && db.PostsOn(day).Any(x => x.PersonId == p.Id))
            : db.People.Where(p => held.Any(g => g.PersonId == p.Id && g.Role == role));
        return holders.OrderByDescending(p => p.AccountId != null).ThenBy(p => held.Count(g => g.PersonId == p.Id && g.Role != role)).ThenBy(p => p.NameKey).ThenBy(p => p.Id);
    }

    /// <summary>The line manager named by address; nobody when none is named.</summary>
    internal static async Task<Result<Manager>> ManagerAsync(this Db db, string? email, Guid personId, CancellationToken stop)
    {
        if (email is null) return new Manager(null);
        var key = email.ToLowerInvariant();
        if (await db.People.Where(p => p.EmailKey == key).Select(p => (Guid?)(p.MergedIntoId ?? p.Id)).SingleOrDefaultAsync(stop) is not { } manager) return Refusals.NoSuchManager;
        if (manager == personId) return Refusals.OwnManager;
        return await db.IsAboveAsync(personId, manager, stop) ? Refusals.ManagersInCircle : new Manager(manager);
    }

    /// <summary>Whether somebody stands anywhere above another, by the line managers of posts without an end.</summary>
    private static async Task<bool> IsAboveAsync(this Db db, Guid personId, Guid of, CancellationToken stop)
    {
        var (seen, rung) = (new HashSet<Guid> { of }, new List<Guid> { of });
        while (rung.Count > 0)
        {
            var asked = rung;
            var above = await db.Posts.Where(p => asked.Contains(p.PersonId) && p.Until == null && p.LineManagerId != null).Select(p => p.LineManagerId!.Value).Distinct().ToListAsync(stop);
            if (above.Contains(personId)) return true;
            rung = [.. above.Where(seen.Add)];
        }

        return false;
    }

    internal sealed record Manager(Guid? Id);
}
