using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Takes a named answer back at its owner's wish: the answers are deleted, that there were some stays known. An anonymous one cannot be found again, and its form says so.</summary>
public sealed class WithdrawResponse(Db db)
{
    public sealed record Request(Guid ResponseId, string Why);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (Typed.Clean(request.Why) is not { } why) return Refusals.SayWhy;
        await using var work = await db.WriteAsync(context, stop);
        var response = await db.Responses.SingleOrDefaultAsync(r => r.Id == request.ResponseId && r.WithdrawnAt == null, stop);
        if (response is null || !await db.LockAsync<Invitation>(response.InvitationId, stop)) return Refusal.NotThere;

        await db.SurveyAnswers.Where(a => a.ResponseId == response.Id).ExecuteDeleteAsync(stop);
        response.Draft = null;
        response.WithdrawnAt = context.Now;
        await db.Invitations.Where(i => i.Id == response.InvitationId).ExecuteUpdateAsync(set => set.SetProperty(i => i.Withdrawn, true), stop);
        db.Note(context, "response withdrawn", response, why);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
