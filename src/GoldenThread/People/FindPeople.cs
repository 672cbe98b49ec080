using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>The people whose record the caller's right reaches, by name; with a text, those whose name or address begins so. Somebody with a protected post is in nobody's list but their own.</summary>
public sealed class FindPeople(Db db)
{
    public async Task<Paged<Found>> DoAsync(string? text, Reach reach, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var me = reach.PersonId;
        var people = db.PeopleWithin(reach, context.Today).Where(p => !p.Protected || p.Id == me);
        foreach (var word in (text ?? "").Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            people = people.Where(p => p.NameKey.StartsWith(word) || p.NameKey.Contains(" " + word) || p.EmailKey.StartsWith(word));
        var found = await people.AsNoTracking().OrderBy(p => p.NameKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.FirstName, p.LastName, p.Email }).PageAsync(page, stop);

        var ids = found.Items.Select(p => p.Id).ToList();
        var posts = await db.PostsOn(context.Today).Where(p => ids.Contains(p.PersonId))
            .Join(db.Agencies, p => p.AgencyId, a => a.Id, (p, a) => new { p.PersonId, Post = new SeenPost(p.Id, a.Id, a.Name, p.JobTitle) }).ToListAsync(stop);
        var byPerson = posts.ToLookup(p => p.PersonId, p => p.Post);
        return found.Select(p => new Found(p.Id, p.FirstName, p.LastName, p.Email, [.. byPerson[p.Id].OrderBy(x => x.AgencyName, StringComparer.Ordinal)]));
    }

    public sealed record Found(Guid Id, string FirstName, string LastName, string Email, IReadOnlyList<SeenPost> Posts);
}
