using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Figures;

/// <summary>How often the programme of a calendar year deals with each theme that the policy's programme must cover, such as the four categories of abuse; none is flagged .</summary>
public sealed class CoveredThemes(Db db, PackInForce packs)
{
    public async Task<IReadOnlyList<Row>> OfAsync(int year, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var themes = PlanGaps.Themes((await packs.TodayAsync(context, stop))?.Pack);
        if (themes.Count == 0) return [];
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var courses = await (from e in db.Events where e.State == EventState.Published && e.FirstDay >= first && e.FirstDay <= last join c in db.Courses on e.CourseId equals c.Id select c.Themes).ToListAsync(stop);
        return [.. themes.Select(t => new Row(t, courses.Count(c => c.Contains(t, StringComparer.OrdinalIgnoreCase))))];
    }

    /// <param name="Events">Published events of courses on the theme.</param>
    public sealed record Row(string Theme, int Events);
}
