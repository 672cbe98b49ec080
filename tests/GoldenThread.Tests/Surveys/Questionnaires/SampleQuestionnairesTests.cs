using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Questionnaires;

public sealed class SampleQuestionnairesTests
{
    public static TheoryData<string> Codes => [.. SampleQuestionnaires.All.Select(s => s.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Every_sample_can_be_published_as_it_is(string code) => FormShape.Faults(SampleQuestionnaires.Of(code)!.Form).ShouldBeEmpty();

    [Fact]
    public void An_item_asks_the_same_in_every_sample()
    {
        foreach (var item in SampleQuestionnaires.All.SelectMany(s => s.Form.Questions).GroupBy(q => q.Item))
            item.Select(q => (q.Kind, q.Scale?.From, q.Scale?.To)).Distinct().Count().ShouldBe(1, item.Key);
    }

    [Theory, Requirement("R-155")]
    [InlineData("learning_scale_before", "learning_scale")]
    [InlineData("learning_scale_after", "learning_scale")]
    [InlineData("evaluation_form", "after_course")]
    [InlineData("post_course_form", "after_course")]
    [InlineData("course_evaluation", "after_course")]
    [InlineData("impact_review", "impact_follow_up")]
    [InlineData("impact_evaluation", "impact_follow_up")]
    [InlineData("facilitator_feedback", "facilitator_feedback")]
    [InlineData("practice_week_confidence_questions", "confidence")]
    public void Each_step_of_the_packs_that_asks_a_form_has_a_sample(string step, string code) => SampleQuestionnaires.ForStep(step)!.Code.ShouldBe(code);

    [Fact]
    public void A_step_that_asks_no_form_has_none() => SampleQuestionnaires.ForStep("attendance_analysis").ShouldBeNull();

    [Theory, OnBoth]
    public async Task Samples_are_taken_over_once_and_then_the_partnerships_own(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var sample in SampleQuestionnaires.All.Concat(SampleQuestionnaires.All))
        {
            await using var db = given.Open();
            (await new AdoptSample(db, new(db), new(db)).DoAsync(sample, given.Context())).OrThrow().ShouldBe(sample.Code);
        }

        (await given.ReadAsync(db => db.QuestionnaireVersions.CountAsync())).ShouldBe(SampleQuestionnaires.All.Count);
        (await given.OpenWaveAsync(questionnaire: "after_course")).No.ShouldBeNull();
    }
}
