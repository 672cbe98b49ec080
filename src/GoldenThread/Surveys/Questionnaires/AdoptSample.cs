using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Takes a sample questionnaire over and publishes it, where the partnership has none of that code yet; answers the code to ask with.</summary>
public sealed class AdoptSample(Db db, DraftQuestionnaire draft, PublishQuestionnaire publish)
{
    public async Task<Result<string>> DoAsync(SampleQuestionnaires.Sample sample, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.QuestionnaireVersions.AnyAsync(v => db.Questionnaires.Any(q => q.Id == v.QuestionnaireId && q.Code == sample.Code), stop))
        {
            if (await db.Questionnaires.AnyAsync(q => q.Code == sample.Code, stop)) return Refusals.NotPublished(sample.Code);
            if (!(await draft.DoAsync(new(null, sample.Code, sample.Form), context, stop)).Is(out var questionnaire, out var no)) return no;
            if (!(await publish.DoAsync(questionnaire.Id, context, stop)).Is(out _, out no)) return no;
        }

        await work.CommitAsync(stop);
        return sample.Code;
    }
}
