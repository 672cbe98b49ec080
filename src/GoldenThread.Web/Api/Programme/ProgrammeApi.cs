using GoldenThread.People;
using GoldenThread.Programme.Courses;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>Courses and events: the catalogue is open to all, planning is for those who manage the programme.</summary>
internal static class ProgrammeApi
{
    public static void MapProgramme(this RouteGroupBuilder api)
    {
        var courses = api.MapGroup("/courses").WithTags("Programme");
        courses.MapGet("", async (string? text, Asked asked, ListCourses list, Visit visit, CancellationToken stop) =>
            Answers.List((await list.DoAsync(text, asked.Page, visit.Context, stop)).Select(CourseAnswer.Of)))
            .Needs(Right.SeeCatalogue).WithSummary("The courses, by title.");
        courses.MapPost("", async (CourseSent sent, DraftCourse draft, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Created(await draft.DoAsync(sent.Details, visit.Context, stop), CourseAnswer.Of, c => $"courses/{c.Id}"))
            .Needs(Right.ManageProgramme).Creates().WithSummary("Puts a course on the list.");
        courses.MapGet("/{id:guid}", async (Guid id, ShowCourse show, Visit visit, CancellationToken stop) =>
            Answers.Found(await show.DoAsync(id, visit.Context, stop) is { } seen ? CourseAnswer.Of(seen.Course) : null))
            .Needs(Right.SeeCatalogue).WithSummary("One course.");
        courses.MapPut("/{id:guid}", async (Guid id, CourseSent sent, ChangeCourse change, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await change.DoAsync(id, sent.Details, visit.Context, stop), CourseAnswer.Of))
            .Needs(Right.ManageProgramme).WithSummary("Changes what is said of a course.");

        var events = api.MapGroup("/events").WithTags("Programme");
        events.MapGet("", async (DateOnly? from, string? level, string? text, Guid? courseId, Asked asked, ListEvents list, Visit visit, CancellationToken stop) =>
            Answers.List((await list.DoAsync(new(from, level, text, courseId), asked.Page, visit.Context, stop)).Select(EventListed.Of)))
            .Needs(Right.SeeCatalogue).WithSummary("Published events, soonest first, from a day on (today where it is left out).");
        events.MapPost("", async (EventSent sent, PlanEvent plan, ShowEvent show, Visit visit, Answers answers, CancellationToken stop) =>
            await SeenAsync(await plan.DoAsync(sent.CourseId, sent.Details, sent.Published ?? false, visit.Context, stop), show, visit, answers, created: true, stop))
            .Needs(Right.ManageProgramme).Creates().WithSummary("Plans an event; published at once where “published” is true.");
        events.MapGet("/{id:guid}", async (Guid id, ShowEvent show, Visit visit, CancellationToken stop) =>
            Answers.Found(await show.DoAsync(id, visit.Caller, visit.Context, stop) is { } seen ? EventAnswer.Of(seen) : null))
            .Needs(Right.SeeCatalogue).WithSummary("One event, and what the caller is told if they ask for a place.");
        events.MapPut("/{id:guid}", async (Guid id, EventSent sent, ChangeEvent change, ShowEvent show, Visit visit, Answers answers, CancellationToken stop) =>
            await SeenAsync(await change.DoAsync(id, sent.Details, visit.Context, stop), show, visit, answers, created: false, stop))
            .Needs(Right.ManageProgramme).WithSummary("Changes an event: its days, places and when it can be booked.");
        events.MapPost("/{id:guid}/publish", async (Guid id, PublishEvent publish, ShowEvent show, Visit visit, Answers answers, CancellationToken stop) =>
            await SeenAsync(await publish.DoAsync(id, visit.Context, stop), show, visit, answers, created: false, stop))
            .Needs(Right.ManageProgramme).WithSummary("Puts a draft on the public list.");
        events.MapPost("/{id:guid}/cancel", async (Guid id, ReasonSent sent, CancelEvent cancel, ShowEvent show, Visit visit, Answers answers, CancellationToken stop) =>
            await SeenAsync(await cancel.DoAsync(id, sent.Reason, visit.Context, stop), show, visit, answers, created: false, stop))
            .Needs(Right.ManageProgramme).WithSummary("Calls an event off; everybody with a booking is told.");

        api.MapBookings();
    }

    private static async Task<IResult> SeenAsync(Result<GoldenThread.Programme.Event> outcome, ShowEvent show, Visit visit, Answers answers, bool created, CancellationToken stop)
    {
        if (!outcome.Is(out var e, out var no)) return No.Of(no);
        var seen = EventAnswer.Of((await show.DoAsync(e.Id, visit.Caller, visit.Context, stop))!);
        return created ? answers.Created((Result<EventAnswer>)seen, s => s, s => $"events/{s.Id}") : Results.Ok(seen);
    }
}

/// <summary>Why.</summary>
internal sealed record ReasonSent(string? Reason = null);
