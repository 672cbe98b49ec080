using GoldenThread.Data;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Plans;

/// <summary>Somebody would come on any date of a course: they are written to when one is published. Taking it back, or getting a place, ends it.</summary>
public sealed class DeclareInterest(Db db)
{
    public async Task<Result<CourseInterest>> DoAsync(Guid courseId, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Courses.AnyAsync(c => c.Id == courseId, stop) || await db.AttendeeAsync(personId, context.Today, stop) is not { } who) return Refusal.NotThere;
        if (await db.CourseInterests.SingleOrDefaultAsync(i => i.CourseId == courseId && i.PersonId == personId, stop) is { } there) return there;
        var interest = new CourseInterest { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), CourseId = courseId, PersonId = personId, AgencyId = who.Job(null)?.AgencyId, Since = context.Now };
        db.Add(interest);
        db.Note(context, "interest in a course declared", "course", courseId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return interest;
    }

    public async Task<bool> TakeBackAsync(Guid courseId, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var gone = await db.CourseInterests.Where(i => i.CourseId == courseId && i.PersonId == personId).ExecuteDeleteAsync(stop) > 0;
        if (gone) db.Note(context, "interest in a course taken back", "course", courseId);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return gone;
    }
}
