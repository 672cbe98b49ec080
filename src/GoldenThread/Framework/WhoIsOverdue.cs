using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Who is overdue for what on a day, the longest first, as far as a right reaches. From today on the stored dates answer; a day that has been is worked out from the facts, as they were known then if asked.</summary>
public sealed class WhoIsOverdue(Db db)
{
    public async Task<IReadOnlyList<Row>> OnAsync(DateOnly day, Reach reach, OperationContext context, DateTime? knownAt = null, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.RulesOnAsync(day, context, stop) is not { } rules) return [];
        var names = rules.All.ToDictionary(a => a.Code, a => a.Name);
        var stored = knownAt is null && day >= context.Today && ReferenceEquals(rules, await db.RulesOnAsync(context.Today, context, stop));
        var rows = stored ? await StoredAsync(day, reach, stop) : await FromFactsAsync(rules, day, reach, knownAt, context, stop);
        return [.. rows.Select(r => r with { Requirement = r.Code is var code && names.TryGetValue(code, out var name) ? name : r.Code }).OrderBy(r => r.By).ThenBy(r => r.NameKey, StringComparer.Ordinal).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.PostId)];
    }

    private async Task<List<Row>> StoredAsync(DateOnly day, Reach reach, CancellationToken stop) => await (
        from d in db.DueDates.AsNoTracking()
        where d.By < day && d.From <= day && (d.Until == null || d.Until >= day)
        join o in db.PostsWithin(reach, day) on d.PostId equals o.Id
        join p in db.People on d.PersonId equals p.Id
        join a in db.Agencies on d.AgencyId equals a.Id
        select new Row(p.Id, d.PostId, p.FirstName + " " + p.LastName, p.NameKey, a.Name, o.JobTitle, d.Requirement, d.Requirement, d.Force, d.By!.Value, d.MetOn)).ToListAsync(stop);

    private async Task<List<Row>> FromFactsAsync(FrameworkRules rules, DateOnly day, Reach reach, DateTime? knownAt, OperationContext context, CancellationToken stop)
    {
        var who = await (
            from o in db.PostsWithin(reach, day).AsNoTracking()
            where o.From <= day && (o.Until == null || o.Until >= day)
            join p in db.People on o.PersonId equals p.Id
            join a in db.Agencies on o.AgencyId equals a.Id
            select new { o.Id, PersonId = p.Id, Name = p.FirstName + " " + p.LastName, p.NameKey, Agency = a.Name, o.JobTitle }).ToDictionaryAsync(o => o.Id, stop);
        var facts = await db.FactsAsync(null, knownAt, stop);
        var rows = new List<Row>();
        foreach (var post in facts.Posts)
            if (who.TryGetValue(post.Id, out var person))
                foreach (var (asked, isAsked, _) in facts.Asked(rules, post, day))
                {
                    if (!isAsked) continue;
                    var dates = facts.Dates(day, post, asked);
                    if (Due.On(day, post.From, dates) is { Standing: Standing.Overdue, By: { } by })
                        rows.Add(new(person.PersonId, post.Id, person.Name, person.NameKey, person.Agency, person.JobTitle, asked.Code, asked.Name, asked.Force, by, dates.MetOn));
                }

        return rows;
    }

    public sealed record Row(Guid PersonId, Guid PostId, string Name, string NameKey, string Agency, string JobTitle, string Code, string Requirement, RequirementForce Force, DateOnly By, DateOnly? LastShown)
    {
        public int DaysLate(DateOnly day) => day.DayNumber - By.DayNumber;
    }
}
