using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Calendars;

/// <summary>The multi-agency courses of one month, day by day, each with the learning area it belongs to: the themes it is about and the findings it answers. Two commands however full the month is.</summary>
public sealed class ShowMonth(Db db)
{
    public async Task<Month> DoAsync(DateOnly first, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var (opens, closes) = (new DateOnly(first.Year, first.Month, 1), new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));
        var days = await (
            from s in db.Sessions
            where s.Date >= opens && s.Date <= closes
            join e in db.Events on s.EventId equals e.Id
            where e.State == EventState.Published && e.Visibility == EventVisibility.Listed
            join c in db.Courses on e.CourseId equals c.Id
            orderby s.Date, s.Start, e.TitleKey
            select new { e.Id, e.CourseId, e.Title, s.Date, s.Start, s.End, c.Themes }).ToListAsync(stop);
        List<Guid?> answers = [.. days.Select(d => (Guid?)d.Id).Concat(days.Select(d => (Guid?)d.CourseId)).Distinct()];
        var origins = answers.Count == 0 ? [] : await (
            from r in db.NeedResponses
            where answers.Contains(r.AnswerId)
            join n in db.Needs on r.NeedId equals n.Id
            orderby n.RaisedAt
            select new { r.AnswerId, n.Origin, n.Theme }).ToListAsync(stop);
        var found = origins.ToLookup(o => o.AnswerId!.Value);
        return new(opens, [.. days.GroupBy(d => d.Date).Select(g => new Day(g.Key, [.. g.Select(d =>
        {
            var its = found[d.Id].Concat(found[d.CourseId]).ToList();
            return new Item(d.Id, d.Title, d.Start, d.End, [.. d.Themes.Concat(its.Select(o => o.Theme).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase)], [.. its.Select(o => o.Origin).Where(o => o.Kind == "finding").DistinctBy(o => o.Id)]);
        })]))]);
    }

    public sealed record Month(DateOnly First, IReadOnlyList<Day> Days)
    {
        public int Sessions => Days.Sum(d => d.Items.Count);
    }

    public sealed record Day(DateOnly Date, IReadOnlyList<Item> Items);

    /// <param name="Areas">What it is about, as the policy or the need names it.</param>
    /// <param name="Findings">The findings it answers.</param>
    public sealed record Item(Guid EventId, string Title, TimeOnly Start, TimeOnly End, IReadOnlyList<string> Areas, IReadOnlyList<Origin> Findings);
}
