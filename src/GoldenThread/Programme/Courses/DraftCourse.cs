using GoldenThread.Data;
using GoldenThread.Partnerships;

namespace GoldenThread.Programme.Courses;

/// <summary>Puts a course on the list. Events are its dated runnings.</summary>
public sealed class DraftCourse(Db db, PackInForce packs)
{
    public async Task<Result<Course>> DoAsync(CourseDetails details, OperationContext context, CancellationToken stop = default)
    {
        if (!details.Checked((await packs.TodayAsync(context, stop))?.Pack).Is(out var clean, out var no)) return no;

        await using var work = await db.WriteAsync(context, stop);
        var course = new Course { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Title = clean.Title!, Mode = clean.Mode, Length = clean.Length, MadeAt = context.Now };
        clean.Apply(course);
        db.Add(course);
        db.Note(context, "course drafted", course);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return course;
    }
}
