using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs;

/// <summary>Names the course or event that a chosen method became, so that the thread can be followed on. The first response of its kind that names none yet takes it.</summary>
public sealed class LinkAnswer(Db db)
{
    /// <param name="Kind">"course" or "event"; the caller has seen that it is there.</param>
    /// <param name="Why">Why it answers the need; asked only where no such method was chosen before.</param>
    public sealed record Request(Guid NeedId, string Kind, Guid Id, string? Why = null);

    public async Task<Result<NeedResponse>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var method = Names.FromCode<ResponseMethod>(request.Kind) ?? throw new ArgumentException($"\"{request.Kind}\" answers no need.", nameof(request));
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LockedNeedAsync(request.NeedId, stop) is not { } need) return Refusal.NotThere;
        if (NeedProgress.WhyNoAnswer(need.Status) is { } no) return no;
        if (await db.AnswersAsync(need.Id, request.Id, stop)) return Refusals.AnsweredAlready;

        var open = await db.NeedResponses.Where(r => r.NeedId == need.Id && r.Method == method && r.AnswerId == null).OrderBy(r => r.ChosenAt).FirstOrDefaultAsync(stop);
        if (open is null)
        {
            var chosen = await new AnswerNeed(db).DoAsync(new(need.Id, method, request.Why, AnswerKind: request.Kind, AnswerId: request.Id), context, stop);
            if (chosen.No is null) await work.CommitAsync(stop);
            return chosen;
        }

        open.AnswerKind = request.Kind;
        open.AnswerId = request.Id;
        db.Note(context, "response linked", need, Typed.Clean(request.Why), ("answer", null, request.Id.ToString()));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return open;
    }
}
