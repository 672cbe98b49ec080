using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Takes the answers of one form, once. Named answers are kept with who gave them; anonymous ones leave no person, no time and no trail.</summary>
public sealed class Respond(Db db, SealedAnswers box, SurveyKeys keys)
{
    /// <param name="Typed">What was typed or chosen, by item.</param>
    public sealed record Request(string Link, IReadOnlyDictionary<string, IReadOnlyList<string>> Typed);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        WaveKind? kind;
        await using (await db.ReadAsync(context, stop)) kind = (await db.FindByLinkAsync(request.Link, stop))?.Wave.Kind;
        return kind switch
        {
            null => Refusal.NotThere,
            WaveKind.Named => await NamedAsync(request, context, stop),
            // Who asked and under which key must not be written anywhere beside it.
            _ => await AnonymousAsync(request, context with { PersonId = null, Idempotency = null, Reference = null }, stop),
        };
    }

    private async Task<Result<Done>> NamedAsync(Request request, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.FindByLinkAsync(request.Link, stop) is not var (wave, found)) return Refusal.NotThere;
        // Locked and read again: the same link may be open in two windows.
        await db.LockAsync<Invitation>(found!.Id, stop);
        await db.Entry(found).ReloadAsync(stop);
        if (MayAnswer.Decide(wave.On(context.Today), found.Answered, found.Withdrawn) is { } no) return no;
        var filled = Conditions.Read(await db.FormOfAsync(wave, stop), request.Typed);
        if (filled.Wrong.Count > 0) return Refusals.NotComplete(filled.Wrong);

        var response = await db.Responses.SingleOrDefaultAsync(r => r.InvitationId == found.Id, stop);
        if (response is null) db.Add(response = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), WaveId = wave.Id, InvitationId = found.Id, SavedAt = context.Now });
        response.Draft = null;
        response.SavedAt = context.Now;
        response.SentAt = context.Now;
        var items = await db.ItemsAsync(filled.Answers.Keys, stop);
        db.AddRange(filled.Answers.Select(a => AnswerRows.Named(context.PartnershipId, response.Id, items[a.Key], a.Value)));
        found.Answered = true;
        db.Note(context, "form answered", response);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }

    private async Task<Result<Done>> AnonymousAsync(Request request, OperationContext context, CancellationToken stop)
    {
        Guid? done;
        await using (var work = await db.WriteAsync(context, stop))
        {
            if (await db.FindByLinkAsync(request.Link, stop) is not var (wave, invitation)) return Refusal.NotThere;
            await db.LockAsync<Wave>(wave.Id, stop);
            await db.Entry(wave).ReloadAsync(stop);
            if (invitation is not null) await db.Entry(invitation).ReloadAsync(stop);
            if (MayAnswer.Decide(wave.On(context.Today), invitation?.Answered == true, invitation?.Withdrawn == true) is { } no) return no;
            var filled = Conditions.Read(await db.FormOfAsync(wave, stop), request.Typed);
            if (filled.Wrong.Count > 0) return Refusals.NotComplete(filled.Wrong);

            (var taken, done) = await box.TakeAsync(wave, new(invitation?.Id, filled.Answers), stop);
            if (!taken) return Refusals.AlreadyAnswered;
            await work.CommitAsync(stop);
        }

        // After the commit: were it lost, the answers would still be readable to nobody but us.
        if (done is { } key) keys.Destroy(key);
        return Done.It;
    }
}
