using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>The questionnaires of the partnership, and one of them with its form and versions.</summary>
public sealed class FindQuestionnaire(Db db)
{
    public sealed record Listed(Guid Id, string Code, string Title, int Versions, DateTime? PublishedAt, bool HasDraft);

    public sealed record Found(Guid Id, string Code, Form Form, bool IsDraft, IReadOnlyList<Version> Versions);

    public sealed record Version(int Number, DateTime PublishedAt);

    public async Task<IReadOnlyList<Listed>> AllAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Questionnaires.OrderBy(q => q.Title).Select(q => new Listed(
            q.Id, q.Code, q.Title,
            db.QuestionnaireVersions.Count(v => v.QuestionnaireId == q.Id),
            db.QuestionnaireVersions.Where(v => v.QuestionnaireId == q.Id).Max(v => (DateTime?)v.PublishedAt),
            q.Draft != null)).ToListAsync(stop);
    }

    /// <summary>Its draft, or where there is none its newest version; null when it is not there.</summary>
    public async Task<Found?> OfAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var questionnaire = await db.Questionnaires.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, stop);
        if (questionnaire is null) return null;
        var versions = await db.QuestionnaireVersions.Where(v => v.QuestionnaireId == id).OrderByDescending(v => v.Number).Select(v => new Version(v.Number, v.PublishedAt)).ToListAsync(stop);
        return new(id, questionnaire.Code, await db.DraftOrNewestAsync(id, stop), questionnaire.Draft is not null, versions);
    }
}

internal static class DraftOrNewest
{
    public static async Task<Form> DraftOrNewestAsync(this Db db, Guid questionnaireId, CancellationToken stop)
    {
        var draft = await db.Questionnaires.Where(q => q.Id == questionnaireId).Select(q => q.Draft).SingleAsync(stop);
        draft ??= await db.QuestionnaireVersions.Where(v => v.QuestionnaireId == questionnaireId).OrderByDescending(v => v.Number).Select(v => v.Content).FirstAsync(stop);
        return FormJson.Read(draft);
    }
}
