using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Content;

/// <summary>Every course with its last version and when its content has to be looked at again; flagged and overdue ones first .</summary>
public sealed class ListReviews(Db db, PackInForce packs)
{
    public async Task<Found> DoAsync(Guid? courseId, OperationContext context, CancellationToken stop = default)
    {
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        var every = ContentReview.EveryOf(pack);
        await using var work = await db.ReadAsync(context, stop);
        var courses = await db.Courses.Where(c => courseId == null || c.Id == courseId).Select(c => new { c.Id, c.Title, c.MadeAt, c.ApprovedAt, c.Themes }).ToListAsync(stop);
        var versions = (await db.CourseVersions.AsNoTracking().Where(v => courseId == null || v.CourseId == courseId).OrderByDescending(v => v.Number).ToListAsync(stop)).ToLookup(v => v.CourseId);
        var flags = (await db.CourseFlags.AsNoTracking().Where(f => f.AnsweredById == null && (courseId == null || f.CourseId == courseId)).ToListAsync(stop)).ToLookup(f => f.CourseId);
        var rows = courses.Select(c =>
        {
            var last = versions[c.Id].Select(v => (DateOnly?)v.EffectiveOn).Max() ?? London.DateOf(c.MadeAt);
            var due = ContentReview.DueOn(last, every);
            var open = flags[c.Id].Select(f => f.What).ToList();
            return new Row(c.Id, c.Title, last, due, ContentReview.Of(context.Today, due, open.Count), open, c.ApprovedAt, c.Themes, [.. versions[c.Id]]);
        });
        return new([.. rows.OrderByDescending(r => r.Standing == ReviewStanding.Flagged).ThenByDescending(r => r.Standing == ReviewStanding.Overdue).ThenBy(r => r.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase)], every is not null, Principles.Of(pack));
    }

    /// <param name="Rows">The courses.</param>
    /// <param name="PeriodIsSet">Whether the partnership has set how often content is looked at.</param>
    /// <param name="Principles">The policy's learning principles.</param>
    public sealed record Found(IReadOnlyList<Row> Rows, bool PeriodIsSet, IReadOnlyList<string> Principles);

    public sealed record Row(
        Guid CourseId, string Title, DateOnly LastReviewed, DateOnly? DueOn, ReviewStanding Standing, IReadOnlyList<string> Flags, DateTime? ApprovedAt, IReadOnlyList<string> Themes, IReadOnlyList<CourseVersion> Versions);
}
