using GoldenThread.Surveys;

namespace GoldenThread.Data.Samples;

/// <summary>The product's questionnaires, adopted and published by a world when it first asked with them.</summary>
internal sealed class SampleForms(World world)
{
    private readonly Dictionary<string, Guid> _versions = new(StringComparer.Ordinal);

    public Guid VersionOf(SampleQuestionnaires.Sample sample)
    {
        if (_versions.TryGetValue(sample.Code, out var there)) return there;
        var questionnaire = new Questionnaire { PartnershipId = world.Id, Id = world.Ids.Next(), Code = sample.Code, Title = sample.Form.Title };
        var version = new QuestionnaireVersion
        {
            PartnershipId = world.Id, Id = world.Ids.Next(), QuestionnaireId = questionnaire.Id, Number = 1, Content = FormJson.Write(sample.Form), PublishedAt = world.Partnership.MadeAt,
        };
        world.Questionnaires.Add(questionnaire);
        world.QuestionnaireVersions.Add(version);
        foreach (var question in sample.Form.Questions.Where(q => !world.SurveyItems.ContainsKey(q.Item)))
            world.SurveyItems[question.Item] = new() { PartnershipId = world.Id, Id = world.Ids.Next(), Code = question.Item, Kind = question.Kind, Lowest = question.Scale?.From, Highest = question.Scale?.To };
        world.Note(version.PublishedAt, "questionnaire published", version, null);
        return _versions[sample.Code] = version.Id;
    }
}
