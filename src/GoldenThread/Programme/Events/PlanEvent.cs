using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Plans one running of a course: its days, places and when it can be booked. A draft until it is published.</summary>
public sealed class PlanEvent(Db db, PackInForce packs)
{
    /// <param name="courseId">The course it is a running of.</param>
    /// <param name="details">Its days, places and when it can be booked.</param>
    /// <param name="publish">Straight onto the public list.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Result<Event>> DoAsync(Guid courseId, EventDetails details, bool publish, OperationContext context, CancellationToken stop = default)
    {
        if (!details.Checked().Is(out var clean, out var no)) return no;
        var pack = (await packs.TodayAsync(context, stop))?.Pack;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course) return Refusals.NoSuchCourse.At("courseId");
        if (clean.AgainstGroupSize(pack?.CourseFormats.FirstOrDefault(f => f.Code == course.Format)) is { } tooMany) return tooMany;
        var e = new Event
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            CourseId = course.Id,
            Title = course.Title,
            Length = course.Length,
            Mode = course.Mode,
            State = publish ? EventState.Published : EventState.Draft,
            PublishedAt = publish ? context.Now : null,
            FirstDay = clean.Sessions[0].Date,
            FirstStart = clean.Sessions[0].Start,
            LastDay = clean.Sessions[^1].Date,
        };
        clean.Apply(e, course);
        db.Add(e);
        db.AddRange(clean.Sessions.Select(day => new Session
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, Date = day.Date, Start = day.Start, End = day.End, Place = day.Place, Link = day.Link,
        }));
        db.Note(context, "event planned", e, clean.RaisedBecause);
        if (publish) db.Note(context, "event published", e);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return e;
    }
}
