using GoldenThread.Data;

namespace GoldenThread.Needs;

/// <summary>Chooses a method to answer a need, and says why. A need may have several.</summary>
public sealed class AnswerNeed(Db db)
{
    /// <param name="What">The answer in words, where it is no course or event of ours: the title of a briefing, the name of a procedure.</param>
    /// <param name="AnswerKind">"course" or "event", with its id; the caller has seen that it is there.</param>
    public sealed record Request(Guid NeedId, ResponseMethod Method, string? Why, string? What = null, string? AnswerKind = null, Guid? AnswerId = null);

    public async Task<Result<NeedResponse>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say why this method answers the need.");
        var what = typed.May("what", request.What, 300);
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(request.NeedId, stop) is not { } need) return Refusal.NotThere;
        if (NeedProgress.WhyNoAnswer(need.Status) is { } no) return no;
        if (request.AnswerId is { } answer && await db.AnswersAsync(need.Id, answer, stop)) return Refusals.AnsweredAlready;

        var response = new NeedResponse
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            NeedId = need.Id,
            Method = request.Method,
            Why = why,
            What = what,
            AnswerKind = request.AnswerId is null ? null : request.AnswerKind,
            AnswerId = request.AnswerId,
            ChosenById = context.PersonId ?? throw new InvalidOperationException("A method is chosen by somebody."),
            ChosenAt = context.Now,
        };
        db.Add(response);
        var before = need.Status;
        need.Status = NeedStatus.ResponsePlanned;
        db.Note(context, "response chosen", need, why, Trail.Differing(
            ("status", Names.Code(before), Names.Code(need.Status)),
            ("method", null, Names.Code(response.Method)),
            ("what", null, what),
            ("answer", null, response.AnswerId?.ToString())));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return response;
    }
}
