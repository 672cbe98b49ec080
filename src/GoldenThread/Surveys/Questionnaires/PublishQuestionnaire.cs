using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Makes the draft the next version. Refused while something is wrong with it, and when an item would change what it asks: then its answers could not be compared.</summary>
public sealed class PublishQuestionnaire(Db db)
{
    public async Task<Result<QuestionnaireVersion>> DoAsync(Guid questionnaireId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        // Items belong to all questionnaires of the partnership: one publishes at a time.
        await db.LockPartnershipAsync(stop);
        if (!await db.LockAsync<Questionnaire>(questionnaireId, stop)) return Refusal.NotThere;
        var questionnaire = await db.Questionnaires.SingleAsync(q => q.Id == questionnaireId, stop);
        if (questionnaire.Draft is null) return Refusals.NothingToPublish;
        var form = FormJson.Read(questionnaire.Draft);
        if (FormShape.Faults(form) is { Count: > 0 } faults) return Refusals.NotSound(faults);

        var codes = form.Questions.Select(q => q.Item).ToList();
        var items = await db.SurveyItems.Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, stop);
        if (form.Questions.FirstOrDefault(q => items.TryGetValue(q.Item, out var item) && !item.Fits(q)) is { } other) return Refusals.ItemAsksElse(other.Item, items[other.Item]);
        db.AddRange(form.Questions.Where(q => !items.ContainsKey(q.Item)).Select(q => new SurveyItem
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Code = q.Item, Kind = q.Kind, Lowest = q.Scale?.From, Highest = q.Scale?.To,
        }));
        var version = new QuestionnaireVersion
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            QuestionnaireId = questionnaire.Id,
            Number = 1 + (await db.QuestionnaireVersions.Where(v => v.QuestionnaireId == questionnaire.Id).MaxAsync(v => (int?)v.Number, stop) ?? 0),
            Content = questionnaire.Draft,
            PublishedAt = context.Now,
        };
        db.Add(version);
        questionnaire.Draft = null;
        db.Note(context, "questionnaire published", version);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return version;
    }
}
