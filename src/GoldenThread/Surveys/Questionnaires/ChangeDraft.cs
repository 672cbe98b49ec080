using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Changes the draft of a questionnaire; where there is none, one is begun from the newest version.</summary>
public sealed class ChangeDraft(Db db, DraftQuestionnaire draft)
{
    public async Task<Result<Questionnaire>> DoAsync(Guid id, Func<Form, Form> change, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        // Locked before it is read: two windows may change it at once.
        if (!await db.LockAsync<Questionnaire>(id, stop)) return Refusal.NotThere;
        var form = await db.DraftOrNewestAsync(id, stop);
        if (!(await draft.DoAsync(new(id, "", change(form)), context, stop)).Is(out var questionnaire, out var no)) return no;
        await work.CommitAsync(stop);
        return questionnaire;
    }
}
