using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Courses;

/// <summary>One course, and the needs it answers.</summary>
public sealed class ShowCourse(Db db)
{
    public async Task<CourseSeen?> DoAsync(Guid courseId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course) return null;
        var needs = await (
            from r in db.NeedResponses
            join n in db.Needs on r.NeedId equals n.Id
            where r.AnswerId == courseId
            orderby n.RaisedAt
            select new CourseSeen.Need(n.Id, n.Title)).ToListAsync(stop);
        return new(course, needs);
    }
}

/// <summary>A course as its coordinators see it.</summary>
public sealed record CourseSeen(Course Course, IReadOnlyList<CourseSeen.Need> Needs)
{
    public sealed record Need(Guid Id, string Title);
}
