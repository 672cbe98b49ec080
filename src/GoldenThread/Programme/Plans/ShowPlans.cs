using GoldenThread.Data;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Plans;

/// <summary>Reads programmes: all for those who plan, with what the policy demands and they lack; the published ones for everybody.</summary>
public sealed class ShowPlans(Db db, PackInForce packs)
{
    public async Task<IReadOnlyList<ProgrammePlan>> AllAsync(bool onlyPublished, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.ProgrammePlans.AsNoTracking().Where(p => !onlyPublished || p.State == PlanState.Published).OrderByDescending(p => p.From).ThenBy(p => p.Title).Take(50).ToListAsync(stop);
    }

    public async Task<Seen?> OneAsync(Guid planId, bool onlyPublished, OperationContext context, CancellationToken stop = default)
    {
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        await using var work = await db.ReadAsync(context, stop);
        if (await db.ProgrammePlans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, stop) is not { } plan || (onlyPublished && plan.State != PlanState.Published)) return null;
        var rows = await (
            from i in db.PlanItems.AsNoTracking()
            where i.PlanId == planId
            join c in db.Courses on i.CourseId equals (Guid?)c.Id into courses
            from c in courses.DefaultIfEmpty()
            join n in db.Needs on i.NeedId equals (Guid?)n.Id into needs
            from n in needs.DefaultIfEmpty()
            select new { Item = i, c.CoreCode, Need = n.Title }).ToListAsync(stop);
        var coming = await (
            from e in db.Events
            where e.State == EventState.Published && e.FirstDay >= plan.From && e.FirstDay <= plan.Until
            group e by e.CourseId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var accepted = onlyPublished ? [] : await db.Needs.Where(n => n.Status == NeedStatus.Accepted || n.Status == NeedStatus.ResponsePlanned).OrderBy(n => n.RaisedAt).Select(n => new { n.Id, n.Title }).ToListAsync(stop);
        var answered = rows.Select(r => r.Item.NeedId).OfType<Guid>().ToHashSet();
        return new(
            plan,
            [.. rows.OrderBy(r => r.Item.Month ?? DateOnly.MaxValue).ThenBy(r => r.Item.Title, StringComparer.OrdinalIgnoreCase).Select(r => new Row(r.Item, r.Need, r.Item.CourseId is { } id ? coming.GetValueOrDefault(id) : 0))],
            onlyPublished ? [] : PlanGaps.Of(pack, plan, [.. rows.Select(r => new PlanGaps.Planned(r.CoreCode, r.Item.Themes))], [.. accepted.Where(n => !answered.Contains(n.Id)).Select(n => n.Title)]),
            await db.Groups.Where(g => g.Id == plan.AgreedById).Select(g => g.Name ?? g.Code).SingleOrDefaultAsync(stop),
            [.. accepted.Select(n => (n.Id, n.Title))],
            PlanGaps.Themes(pack));
    }

    /// <param name="Plan">The programme.</param>
    /// <param name="Rows">What is planned, by month.</param>
    /// <param name="Gaps">What the policy demands and it lacks.</param>
    /// <param name="AgreedBy">The group that agreed it.</param>
    /// <param name="Needs">The accepted needs that it can be built from.</param>
    /// <param name="Themes">The themes that the policy names.</param>
    public sealed record Seen(ProgrammePlan Plan, IReadOnlyList<Row> Rows, IReadOnlyList<string> Gaps, string? AgreedBy, IReadOnlyList<(Guid Id, string Title)> Needs, IReadOnlyList<string> Themes);

    /// <param name="Item">What is planned.</param>
    /// <param name="Need">The need it answers.</param>
    /// <param name="Published">How many dates of the course are published in the time of the plan.</param>
    public sealed record Row(PlanItem Item, string? Need, int Published);
}
