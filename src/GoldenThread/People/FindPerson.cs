using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>One person with every post, held and past, and who manages each.</summary>
public sealed class FindPerson(Db db)
{
    public sealed record Found(Person Person, IReadOnlyList<HeldPost> Posts)
    {
        /// <summary>The agencies the person works in on a day.</summary>
        public IReadOnlyCollection<Guid> AgenciesOn(DateOnly day) => [.. Posts.Where(p => p.Post.HeldOn(day)).Select(p => p.Post.AgencyId).Distinct()];

        public IReadOnlyCollection<Guid> ManagersOn(DateOnly day) => [.. Posts.Where(p => p.Post.HeldOn(day)).Select(p => p.Post.LineManagerId).OfType<Guid>().Distinct()];
    }

    public sealed record HeldPost(Post Post, string AgencyName, string? ManagerName, string? ManagerEmail);

    public async Task<Found?> DoAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, stop) is not { } person) return null;
        var posts = await (
            from post in db.Posts.AsNoTracking()
            join agency in db.Agencies on post.AgencyId equals agency.Id
            join manager in db.People on post.LineManagerId equals (Guid?)manager.Id into managers
            from manager in managers.DefaultIfEmpty()
            where post.PersonId == personId
            orderby post.From descending
            select new { post, agency.Name, First = manager == null ? null : manager.FirstName, Last = manager == null ? null : manager.LastName, Email = manager == null ? null : manager.Email }).ToListAsync(stop);
        return new(person, [.. posts.Select(p => new HeldPost(p.post, p.Name, p.First is null ? null : $"{p.First} {p.Last}", p.Email))]);
    }
}
