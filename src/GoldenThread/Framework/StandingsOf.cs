using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Where one person, or those a right reaches, stand on a day with everything asked of them, and why; on request as it was known at an instant (design: On(day, knownAt)).</summary>
public sealed class StandingsOf(Db db)
{
    /// <summary>One person's own record; null when there is no such person.</summary>
    public async Task<Record?> PersonAsync(Guid personId, DateOnly day, OperationContext context, DateTime? knownAt = null, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var person = await db.People.AsNoTracking().Where(p => p.Id == personId).Select(p => new { p.FirstName, p.LastName }).SingleOrDefaultAsync(stop);
        if (person is null) return null;
        var names = await db.Posts.AsNoTracking().Where(p => p.PersonId == personId).Join(db.Agencies, p => p.AgencyId, a => a.Id, (p, a) => new { p.Id, p.JobTitle, a.Name }).ToDictionaryAsync(p => p.Id, stop);
        var posts = new List<PostRecord>();
        var rules = await db.RulesOnAsync(day, context, stop);
        var facts = await db.FactsAsync([personId], knownAt, stop);
        foreach (var post in facts.Posts.Where(p => p.Until is null || p.Until >= day).OrderBy(p => p.From))
            posts.Add(new(post.Id, names[post.Id].JobTitle, names[post.Id].Name, post.From, post.Until, facts.PlacedOf(post), rules is null ? [] : Assess.Of(rules, facts.PlacedOf(post), post.From, day, [.. facts.Learnt(personId)], facts.PutOff(post))));
        var history = await db.Achievements.AsNoTracking().Where(a => a.PersonId == personId).OrderByDescending(a => a.On).ThenBy(a => a.Id).ToListAsync(stop);
        var logged = await db.LoggedLearning.AsNoTracking().Where(l => l.PersonId == personId).OrderByDescending(l => l.LoggedAt).ToListAsync(stop);
        return new($"{person.FirstName} {person.LastName}", posts, history, logged, rules);
    }

    public sealed record Record(string Name, IReadOnlyList<PostRecord> Posts, IReadOnlyList<Achievement> History, IReadOnlyList<LoggedLearning> Logged, FrameworkRules? Rules);

    public sealed record PostRecord(Guid PostId, string JobTitle, string Agency, DateOnly From, DateOnly? Until, Placed Placed, IReadOnlyList<Assessed> Rows);
}
