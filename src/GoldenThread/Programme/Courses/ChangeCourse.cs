using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Courses;

/// <summary>Changes what is said of a course. Bookings keep what held when they were confirmed; planned events keep their own title and length.</summary>
public sealed class ChangeCourse(Db db, PackInForce packs)
{
    public async Task<Result<Course>> DoAsync(Guid courseId, CourseDetails details, OperationContext context, CancellationToken stop = default)
    {
        if (!details.Checked((await packs.TodayAsync(context, stop))?.Pack).Is(out var clean, out var no)) return no;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course) return Refusal.NotThere;
        var before = Said(course);
        clean.Apply(course);
        db.Note(context, "course changed", course, null, Trail.Differing([.. before.Zip(Said(course), (was, now) => (was.Name, was.Value, now.Value))]));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return course;
    }

    private static List<(string Name, string? Value)> Said(Course course) =>
    [
        ("title", course.Title), ("aim", course.Aim), ("outcomes", string.Join("; ", course.Outcomes)), ("level", course.Level),
        ("groups", string.Join(", ", course.AudienceGroups)), ("audience", course.Audience), ("not for", course.NotFor), ("format", course.Format),
        ("mode", Names.Code(course.Mode)), ("length", Names.Code(course.Length)), ("prerequisites", string.Join(", ", course.Prerequisites)),
        ("one place each", course.OnePlaceEach ? "yes" : "no"),
        ("core course", course.CoreCode), ("themes", string.Join(", ", course.Themes)), ("about", Names.Code(course.ForWhom)), ("trains trainers", course.TrainsTrainers ? "yes" : "no"),
        ("understandings", string.Join("; ", course.Understandings)), ("benefits", string.Join("; ", course.Benefits)),
        ("approval", Names.Code(course.Approval)), ("counts when", Names.Code(course.Completion)),
        ("evaluation steps", string.Join(", ", course.EvaluationSteps)),
    ];
}
