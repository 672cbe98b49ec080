using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>An import's table of changes, made or unmade: everything as its lines say, in one go, only if everything still stands as they say it stood.</summary>
internal static class ChangeTable
{
    /// <summary>The state of one person or post, before and after; either side may be nothing.</summary>
    public sealed record Change<T>(Guid Id, Guid Of, T? From, T? To)
        where T : class;

    /// <summary>Forward: what was becomes what is to be. Backward: the other way round.</summary>
    public static (List<Change<PersonFacts>> People, List<Change<PostFacts>> Posts) Of(IEnumerable<ImportLine> lines, bool backward)
    {
        var (people, posts) = (new List<Change<PersonFacts>>(), new List<Change<PostFacts>>());
        foreach (var line in lines)
        {
            var (was, becomes) = (LineState.From(line.Was), LineState.From(line.Becomes));
            if (backward) (was, becomes) = (becomes, was);
            if (was.Person is not null || becomes.Person is not null) people.Add(new(line.PersonId!.Value, line.PersonId.Value, was.Person, becomes.Person));
            if (was.Post is not null || becomes.Post is not null) posts.Add(new(line.PostId!.Value, line.PersonId!.Value, was.Post, becomes.Post));
        }

        return (people, posts);
    }

    /// <summary>Makes the changes; false when the world has moved since, and then nothing is to be kept.</summary>
    public static async Task<bool> MakeAsync(this Db db, List<Change<PersonFacts>> people, List<Change<PostFacts>> posts, OperationContext context, CancellationToken stop)
    {
        if (await db.HasMovedAsync(people, posts, stop)) return false;
        await db.DeleteAllAsync<Post>([.. posts.Where(p => p.To is null).Select(p => p.Id)], stop);
        await db.DeleteAllAsync<Person>([.. people.Where(p => p.To is null).Select(p => p.Id)], stop);
        await db.InsertAllAsync([.. people.Where(p => p is { From: null, To: not null }).Select(p => PersonOf(p.Id, p.To!, context))], stop);
        await db.UpdateAllAsync([.. people.Where(p => p is { From: not null, To: not null }).Select(p => PersonOf(p.Id, p.To!, context))],
            [nameof(Person.FirstName), nameof(Person.LastName), nameof(Person.NameKey), nameof(Person.Email), nameof(Person.EmailKey)], stop);
        await db.InsertAllAsync([.. posts.Where(p => p is { From: null, To: not null }).Select(p => PostOf(p, context))], stop);
        await db.UpdateAllAsync([.. posts.Where(p => p is { From: not null, To: not null }).Select(p => PostOf(p, context))],
            [nameof(Post.JobTitle), nameof(Post.StaffNumber), nameof(Post.Team), nameof(Post.StaffGroup), nameof(Post.Level), nameof(Post.SectorRoles), nameof(Post.LineManagerId), nameof(Post.From), nameof(Post.Until)], stop);
        return true;
    }

    private static async Task<bool> HasMovedAsync(this Db db, List<Change<PersonFacts>> people, List<Change<PostFacts>> posts, CancellationToken stop)
    {
        // Who and what is new has nothing that could have moved; a name or address taken meanwhile is refused by the database itself.
        if (people.Exists(p => p.From is not null))
        {
            var now = await db.People.AsNoTracking().Select(p => new { p.Id, p.FirstName, p.LastName, p.Email, p.EmailKey }).ToDictionaryAsync(p => p.Id, stop);
            var taken = now.Values.ToDictionary(p => p.EmailKey, p => p.Id, StringComparer.Ordinal);
            foreach (var person in people)
            {
                var here = now.GetValueOrDefault(person.Id);
                if ((here is null ? null : new PersonFacts(here.FirstName, here.LastName, here.Email)) != person.From) return true;
                if (person.To is { } to && taken.TryGetValue(Account.KeyOf(to.Email), out var other) && other != person.Id) return true;
            }
        }

        if (posts.TrueForAll(p => p.From is null)) return false;
        var held = new Dictionary<Guid, PostFacts>();
        await foreach (var post in db.Posts.AsNoTracking().AsAsyncEnumerable().WithCancellation(stop)) held[post.Id] = PostFacts.Of(post);
        return posts.Exists(p => held.GetValueOrDefault(p.Id) != p.From);
    }

    private static Person PersonOf(Guid id, PersonFacts facts, OperationContext context) => new()
    {
        PartnershipId = context.PartnershipId, Id = id, FirstName = facts.FirstName, LastName = facts.LastName, NameKey = Person.KeyOf(facts.FirstName, facts.LastName), Email = facts.Email, EmailKey = Account.KeyOf(facts.Email),
    };

    private static Post PostOf(Change<PostFacts> change, OperationContext context)
    {
        var facts = change.To!;
        return new()
        {
            PartnershipId = context.PartnershipId, Id = change.Id, PersonId = change.Of, AgencyId = facts.AgencyId, JobTitle = facts.JobTitle, StaffNumber = facts.StaffNumber, Team = facts.Team,
            StaffGroup = facts.StaffGroup, Level = facts.Level, SectorRoles = facts.RoleList, LineManagerId = facts.LineManagerId, From = facts.From, Until = facts.Until,
        };
    }
}
