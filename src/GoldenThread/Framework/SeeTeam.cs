using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>The people whose line manager somebody is, with where each stands today, and what waits for the manager .</summary>
public sealed class SeeTeam(Db db)
{
    public async Task<Team> OfAsync(Guid managerId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var day = context.Today;
        var posts = await db.PostsOn(day).AsNoTracking().Where(o => o.LineManagerId == managerId)
            .Join(db.People, o => o.PersonId, p => p.Id, (o, p) => new { o.Id, o.PersonId, o.JobTitle, p.FirstName, p.LastName, p.NameKey }).OrderBy(p => p.NameKey).ToListAsync(stop);
        var ids = posts.ConvertAll(p => p.Id);
        var people = posts.ConvertAll(p => p.PersonId);
        var due = (await db.DueDates.AsNoTracking().Where(d => ids.Contains(d.PostId)).ToListAsync(stop)).ToLookup(d => d.PostId);
        var waiting = (await db.LoggedLearning.AsNoTracking().Where(l => people.Contains(l.PersonId) && l.Accepted == null).OrderBy(l => l.LoggedAt).ToListAsync(stop)).ToLookup(l => l.PersonId);
        var rules = await db.RulesOnAsync(day, context, stop);
        return new(
            [.. posts.Select(p => new Member(p.PersonId, p.Id, $"{p.FirstName} {p.LastName}", p.JobTitle, [.. due[p.Id].Select(d => Row(rules, d, day)).OrderBy(r => r.By ?? DateOnly.MaxValue).ThenBy(r => r.Name, StringComparer.Ordinal)]))],
            [.. posts.DistinctBy(p => p.PersonId).SelectMany(p => waiting[p.PersonId].Select(l => new Waiting(l, $"{p.FirstName} {p.LastName}", rules?.Named(l.Requirement)?.Name ?? l.Requirement)))]);
    }

    private static Item Row(FrameworkRules? rules, DueDate due, DateOnly day)
    {
        var standing = Due.On(day, due.From, due.Dates);
        return new(due.Requirement, rules?.Named(due.Requirement)?.Name ?? due.Requirement, due.Force, standing.Standing, standing.By, due.MetOn);
    }

    public sealed record Team(IReadOnlyList<Member> Members, IReadOnlyList<Waiting> Waiting);

    public sealed record Member(Guid PersonId, Guid PostId, string Name, string JobTitle, IReadOnlyList<Item> Items);

    public sealed record Item(string Code, string Name, RequirementForce Force, Standing Standing, DateOnly? By, DateOnly? MetOn);

    public sealed record Waiting(LoggedLearning Logged, string Name, string Requirement);
}
