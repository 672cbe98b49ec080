using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Takes a named answer back at its owner's wish: the answers are deleted, that there were some stays known. An anonymous one cannot be found again, and its form says so.</summary>
public sealed class WithdrawResponse(Db db)
{
    public sealed record Request(Guid ResponseId, string Why);

    /// <summary>Whether there is something that the holder of a link may take back.</summary>
    public async Task<string?> TitleAtLinkAsync(string link, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.FindByLinkAsync(link, stop) is ({ Kind: WaveKind.Named } wave, { } invitation) && await db.Responses.AnyAsync(r => r.InvitationId == invitation.Id && r.SentAt != null && r.WithdrawnAt == null, stop) ? wave.Title : null;
    }

    /// <summary>By the link of the invitation: its owner takes the answer back.</summary>
    public async Task<Result<Done>> AtLinkAsync(string link, OperationContext context, CancellationToken stop = default)
    {
        Guid response;
        Guid? person;
        await using (await db.ReadAsync(context, stop))
        {
            if (await db.FindByLinkAsync(link, stop) is not ({ Kind: WaveKind.Named }, { } invitation)) return Refusal.NotThere;
            if (await db.Responses.Where(r => r.InvitationId == invitation.Id && r.SentAt != null && r.WithdrawnAt == null).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(stop) is not { } id) return Refusal.NotThere;
            (response, person) = (id, invitation.PersonId);
        }

        return await DoAsync(new(response, "taken back by the one who gave it"), context with { PersonId = person }, stop);
    }

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
