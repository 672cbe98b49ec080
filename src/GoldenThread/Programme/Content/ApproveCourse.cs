using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Content;

/// <summary>Approves a course once the policy's learning principles have been gone through one by one, and the equality check .</summary>
public sealed class ApproveCourse(Db db, PackInForce packs)
{
    public sealed record Request(Guid CourseId, IReadOnlyCollection<string> PrinciplesMet, bool RespectsDifferences);

    public async Task<Result<Course>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var asked = Principles.Of((await packs.TodayAsync(context, stop))?.Pack);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == request.CourseId, stop) is not { } course) return Refusal.NotThere;
        if (Principles.Decide(asked, request.PrinciplesMet, request.RespectsDifferences) is { } no) return no;
        course.ApprovedAt = context.Now;
        db.Note(context, "course approved", course, null, ("principles met", null, string.Join("; ", asked)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return course;
    }
}
