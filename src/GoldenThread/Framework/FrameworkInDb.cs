using GoldenThread.Data;
using GoldenThread.Framework.Extending;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Reads and derived rows that several operations share.</summary>
internal static class FrameworkInDb
{
    /// <summary>The rules of a day; null where the partnership has adopted no policy.</summary>
    public static async Task<FrameworkRules?> RulesOnAsync(this Db db, DateOnly day, OperationContext context, CancellationToken stop) =>
        await new PackInForce(db).OnAsync(day, context, stop) is { } pack ? FrameworkRules.Of(pack.Pack) : null;

    /// <summary>Works out what falls due for some people, or for all, and stores it in place of what was there.</summary>
    public static async Task RewriteDueDatesAsync(this Db db, IReadOnlyCollection<Guid>? people, OperationContext context, CancellationToken stop)
    {
        // One at a time for each person, so that two changes cannot both write what follows from half of the facts.
        if (people is null) await db.LockPartnershipAsync(stop);
        else await db.LockPostsOfAsync(people, stop);
        await (people is null ? db.DueDates : db.DueDates.Where(d => people.Contains(d.PersonId))).ExecuteDeleteAsync(stop);
        await db.InsertAllAsync(await db.DueDatesAsync(people, context, stop), stop);
    }

    /// <summary>What the stored dates must be, from the facts.</summary>
    public static async Task<List<DueDate>> DueDatesAsync(this Db db, IReadOnlyCollection<Guid>? people, OperationContext context, CancellationToken stop)
    {
        var due = new List<DueDate>();
        if (await db.RulesOnAsync(context.Today, context, stop) is not { All.Count: > 0 } rules) return due;
        var facts = await db.FactsAsync(people, null, stop);
        foreach (var post in facts.Posts)
            foreach (var (asked, isAsked, _) in facts.Asked(rules, post, context.Today))
                if (isAsked)
                {
                    var dates = facts.Dates(DateOnly.MaxValue, post, asked);
                    due.Add(new()
                    {
                        PartnershipId = context.PartnershipId, Id = IdOf(post.Id, asked.Code), PostId = post.Id, PersonId = post.PersonId, AgencyId = post.AgencyId, Requirement = asked.Code, Force = asked.Force,
                        From = post.From, Until = post.Until, FirstBy = dates.FirstBy, MetOn = dates.MetOn, MetUntil = dates.MetUntil, By = dates.By,
                    });
                }

        return due;
    }

    /// <summary>The same for the same post and requirement, so that what is derived is the same whenever it is derived.</summary>
    private static Guid IdOf(Guid postId, string requirement)
    {
        Span<byte> hash = stackalloc byte[32];
        System.Security.Cryptography.SHA256.HashData([.. postId.ToByteArray(), .. System.Text.Encoding.UTF8.GetBytes(requirement)], hash);
        return new(hash[..16]);
    }

    /// <summary>Where the stored dates are not what the facts say.</summary>
    public static async Task<IReadOnlyList<(Guid PostId, string Requirement)>> WrongDueDatesAsync(this Db db, OperationContext context, CancellationToken stop)
    {
        var stored = (await db.DueDates.AsNoTracking().ToListAsync(stop)).ToDictionary(d => (d.PostId, d.Requirement), Said);
        var right = (await db.DueDatesAsync(null, context, stop)).ToDictionary(d => (d.PostId, d.Requirement), Said);
        return [.. stored.Keys.Union(right.Keys).Where(k => !stored.TryGetValue(k, out var a) || !right.TryGetValue(k, out var b) || a != b).Order()];
    }

    private static (Guid, Guid, RequirementForce, DateOnly, DateOnly?, DueDates, DateOnly?) Said(DueDate d) => (d.PersonId, d.AgencyId, d.Force, d.From, d.Until, d.Dates, d.By);

    /// <summary>The facts that standings follow from; with an instant, as they were known then.</summary>
    /// <param name="requirements">Only learning for these is read; null for all.</param>
    public static async Task<Facts> FactsAsync(this Db db, IReadOnlyCollection<Guid>? people, DateTime? knownAt, CancellationToken stop, IReadOnlyCollection<string>? requirements = null)
    {
        var posts = await (people is null ? db.Posts : db.Posts.Where(p => people.Contains(p.PersonId))).AsNoTracking()
            .Select(p => new Facts.Held(p.Id, p.PersonId, p.AgencyId, p.StaffGroup, p.Level, p.SectorRoles, p.From, p.Until)).ToListAsync(stop);
        var decisions = db.PlacementDecisions.AsNoTracking().Where(d => knownAt == null ? d.SupersededAt == null : d.RecordedAt <= knownAt && (d.SupersededAt == null || d.SupersededAt > knownAt));
        if (people is not null) decisions = decisions.Where(d => people.Contains(d.PersonId));
        var achievements = db.Achievements.AsNoTracking().Where(a => knownAt == null ? a.SupersededAt == null : a.RecordedAt <= knownAt && (a.SupersededAt == null || a.SupersededAt > knownAt));
        if (people is not null) achievements = achievements.Where(a => people.Contains(a.PersonId));
        if (requirements is not null) achievements = achievements.Where(a => requirements.Contains(a.Requirement));
        var shown = await achievements.Select(a => new { a.PersonId, a.Requirement, a.On, a.Kind, a.Minutes, a.Participatory, a.RefresherOnly }).ToListAsync(stop);
        return new(
            posts,
            (await decisions.ToListAsync(stop)).ToDictionary(d => d.PostId),
            await db.Agencies.AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Sector, stop),
            shown.OrderBy(a => a.On).ToLookup(a => a.PersonId, a => new Learnt(a.Requirement, new(a.On, a.Kind, a.Minutes, a.Participatory, a.RefresherOnly))),
            await db.PutOffsAsync(knownAt, stop));
    }
}
