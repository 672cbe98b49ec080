using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>How many are in date, due soon, overdue and not started, from the stored dates: by agency and requirement, or by team and requirement within one agency. Mandatory and recommended are never added up.</summary>
public sealed class CountCoverage(Db db)
{
    /// <summary>By agency and requirement, for the whole partnership.</summary>
    public async Task<IReadOnlyList<AgencyCount>> ByAgencyAsync(DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var rows = await Counted(db.DueDates.Where(d => d.From <= day && (d.Until == null || d.Until >= day)).GroupBy(d => new { d.AgencyId, d.Requirement, d.Force }), day)
            .Select(c => new { c.Key.AgencyId, c.Key.Requirement, c.Key.Force, c.Asked, c.Overdue, c.NoDate, c.Grace, c.Soon }).ToListAsync(stop);
        var names = await db.Agencies.AsNoTracking().Select(a => new { a.Id, a.Name, a.NameKey }).ToDictionaryAsync(a => a.Id, stop);
        var order = await OrderAsync(context, stop);
        return [.. rows.Select(r => new AgencyCount(r.AgencyId, names[r.AgencyId].Name, order.NameOf(r.Requirement), order.Of(r.Requirement), new(r.Requirement, r.Force, r.Asked, r.Overdue, r.NoDate, r.Grace, r.Soon)))
            .OrderBy(r => r.Agency, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Order)];
    }

    /// <summary>By team and requirement, for one agency.</summary>
    public async Task<AgencyCoverage?> OfAgencyAsync(Guid agencyId, DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Name).SingleOrDefaultAsync(stop) is not { } name) return null;
        var rows = await Counted(
            from d in db.DueDates
            where d.AgencyId == agencyId && d.From <= day && (d.Until == null || d.Until >= day)
            join o in db.Posts on d.PostId equals o.Id
            group d by new { o.Team, d.Requirement, d.Force }, day)
            .Select(c => new { c.Key.Team, c.Key.Requirement, c.Key.Force, c.Asked, c.Overdue, c.NoDate, c.Grace, c.Soon }).ToListAsync(stop);
        var months = await db.DueDates.Where(d => d.AgencyId == agencyId && d.By >= day && d.By < day.AddMonths(12) && d.From <= day && (d.Until == null || d.Until >= day))
            .GroupBy(d => new { d.By!.Value.Year, d.By!.Value.Month }).Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(stop);
        var order = await OrderAsync(context, stop);
        return new(
            name,
            [.. rows.Select(r => r.Requirement).Distinct().OrderBy(order.Of).Select(r => new Column(r, order.NameOf(r), rows.First(x => x.Requirement == r).Force))],
            [.. rows.Select(r => new TeamCount(r.Team, new(r.Requirement, r.Force, r.Asked, r.Overdue, r.NoDate, r.Grace, r.Soon)))],
            [.. months.OrderBy(m => m.Year).ThenBy(m => m.Month).Select(m => new MonthCount(new(m.Year, m.Month, 1), m.Count))]);
    }

    /// <summary>The people behind a cell of an agency's own table.</summary>
    public async Task<IReadOnlyList<Behind>> BehindAsync(Guid agencyId, string? team, bool everyTeam, string requirement, DateOnly day, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var rows = await (
            from d in db.DueDates.AsNoTracking()
            where d.AgencyId == agencyId && d.Requirement == requirement && d.From <= day && (d.Until == null || d.Until >= day)
            join o in db.Posts on d.PostId equals o.Id
            where everyTeam || o.Team == team
            join p in db.People on d.PersonId equals p.Id
            where !p.Protected
            orderby p.NameKey
            select new { p.Id, p.FirstName, p.LastName, o.JobTitle, Due = d }).ToListAsync(stop);
        return [.. rows.Select(r => new Behind(r.Id, $"{r.FirstName} {r.LastName}", r.JobTitle, Due.On(day, r.Due.From, r.Due.Dates), r.Due.MetOn))];
    }

    private static IQueryable<Counts<TKey>> Counted<TKey>(IQueryable<IGrouping<TKey, DueDate>> groups, DateOnly day)
    {
        var soon = day.DayNumber > DateOnly.MaxValue.DayNumber - Due.SoonDays ? DateOnly.MaxValue : day.AddDays(Due.SoonDays);
        return groups.Select(g => new Counts<TKey>
        {
            Key = g.Key,
            Asked = g.Count(),
            Overdue = g.Count(d => d.By < day),
            NoDate = g.Count(d => d.By == null && d.MetOn == null),
            Grace = g.Count(d => d.By >= day && (d.MetOn == null || d.MetUntil < day)),
            Soon = g.Count(d => d.By >= day && d.By <= soon && d.MetOn != null && d.MetUntil >= day),
        });
    }

    private async Task<Order> OrderAsync(OperationContext context, CancellationToken stop) =>
        new(await db.RulesOnAsync(context.Today, context, stop) is { } rules ? rules.All.Select((a, i) => (a.Code, a.Name, i)).ToDictionary(a => a.Code, a => (a.Name, a.i)) : []);

    private sealed class Order(Dictionary<string, (string Name, int At)> known)
    {
        public int Of(string code) => known.TryGetValue(code, out var one) ? one.At : int.MaxValue;

        public string NameOf(string code) => known.TryGetValue(code, out var one) ? one.Name : code;
    }

    private sealed class Counts<TKey>
    {
        public required TKey Key { get; init; }

        public required int Asked { get; init; }

        public required int Overdue { get; init; }

        public required int NoDate { get; init; }

        public required int Grace { get; init; }

        public required int Soon { get; init; }
    }

    public sealed record AgencyCount(Guid AgencyId, string Agency, string Name, int Order, Coverage Count);

    public sealed record AgencyCoverage(string Agency, IReadOnlyList<Column> Columns, IReadOnlyList<TeamCount> Cells, IReadOnlyList<MonthCount> FallingDue);

    public sealed record Column(string Requirement, string Name, RequirementForce Force);

    public sealed record TeamCount(string? Team, Coverage Count);

    public sealed record MonthCount(DateOnly Month, int Count);

    public sealed record Behind(Guid PersonId, string Name, string JobTitle, StandingBy Standing, DateOnly? MetOn);
}
