using GoldenThread.Data;
using GoldenThread.Needs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Answers a need with a course or an event of the programme, or with a method that is only words, and says why .</summary>
public sealed class AnswerNeedWith(Db db, AnswerNeed answer)
{
    /// <param name="What">The answer in words, where it is no course or event.</param>
    public sealed record Request(Guid NeedId, ResponseMethod Method, string? Why, string? What = null, Guid? CourseId = null, Guid? EventId = null);

    public async Task<Result<NeedResponse>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (request.CourseId is { } course && !await db.Courses.AnyAsync(c => c.Id == course, stop)) return NoSuch("courseId", "course");
        if (request.EventId is { } running && !await db.Events.AnyAsync(e => e.Id == running, stop)) return NoSuch("eventId", "event");

        var (kind, id) = request.EventId is { } e ? ("event", e) : request.CourseId is { } c ? ("course", c) : ((string?)null, (Guid?)null);
        var chosen = await answer.DoAsync(new(request.NeedId, request.Method, request.Why, request.What, kind, id), context, stop);
        if (chosen.No is null) await work.CommitAsync(stop);
        return chosen;
    }

    private static Refusal NoSuch(string field, string kind) =>
        new Refusal($"no_such_{kind}", $"There is no such {kind} here. Choose one of the programme, or leave it out and design it later.", RefusalKind.Rule).At(field);
}
