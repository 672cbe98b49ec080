using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Begins a questionnaire, or keeps a draft of its next version; what was published stays as it is.</summary>
public sealed class DraftQuestionnaire(Db db)
{
    /// <param name="Id">Null begins a new one, under this code.</param>
    public sealed record Request(Guid? Id, string Code, Form Form);

    public async Task<Result<Questionnaire>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (FormJson.Write(request.Form).Length > FormJson.Longest) return Refusals.FileTooLong;
        await using var work = await db.WriteAsync(context, stop);
        var (questionnaire, no) = request.Id is { } id ? await FindAsync(id, stop) : await BeginAsync(request, context, stop);
        if (no is not null) return no;

        questionnaire!.Title = Typed.Clean(request.Form.Title) is { } title ? title[..Math.Min(title.Length, 200)] : questionnaire.Code;
        questionnaire.Draft = FormJson.Write(request.Form);
        db.Note(context, "questionnaire drafted", questionnaire);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return questionnaire;
    }

    private async Task<(Questionnaire?, Refusal?)> FindAsync(Guid id, CancellationToken stop)
    {
        if (!await db.LockAsync<Questionnaire>(id, stop)) return (null, Refusal.NotThere);
        return (await db.Questionnaires.SingleAsync(q => q.Id == id, stop), null);
    }

    private async Task<(Questionnaire?, Refusal?)> BeginAsync(Request request, OperationContext context, CancellationToken stop)
    {
        if (!FormShape.IsCode(request.Code)) return (null, Refusals.NotACode);
        await db.LockPartnershipAsync(stop);
        if (await db.Questionnaires.AnyAsync(q => q.Code == request.Code, stop)) return (null, Refusals.CodeTaken);
        var questionnaire = new Questionnaire { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Code = request.Code, Title = request.Code };
        db.Add(questionnaire);
        return (questionnaire, null);
    }
}
