using System.Text.Json;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Keeps a named form as it stands, half filled, until its owner comes back by the same link.</summary>
public sealed class SaveForLater(Db db)
{
    public sealed record Request(string Link, IReadOnlyDictionary<string, IReadOnlyList<string>> Typed);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.FindByLinkAsync(request.Link, stop) is not var (wave, invitation)) return Refusal.NotThere;
        if (wave.Kind == WaveKind.Anonymous) return Refusals.CannotSave;
        await db.LockAsync<Invitation>(invitation!.Id, stop);
        await db.Entry(invitation).ReloadAsync(stop);
        if (MayAnswer.Decide(wave.On(context.Today), invitation.Answered, invitation.Withdrawn) is { } no) return no;

        var form = await db.FormOfAsync(wave, stop);
        var kept = form.Questions.Where(q => request.Typed.ContainsKey(q.Item)).ToDictionary(q => q.Item, q => request.Typed[q.Item].Select(Short).ToArray());
        var response = await db.Responses.SingleOrDefaultAsync(r => r.InvitationId == invitation.Id, stop);
        if (response is null) db.Add(response = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), WaveId = wave.Id, InvitationId = invitation.Id, SavedAt = context.Now });
        response.Draft = JsonSerializer.Serialize(kept);
        response.SavedAt = context.Now;
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    /// <summary>Room for a text that is too long to send, so that it can be shortened, but not for a book.</summary>
    private static string Short(string typed) => typed.Length <= 2 * AnswerShape.LongestLong ? typed : typed[..(2 * AnswerShape.LongestLong)];
}
