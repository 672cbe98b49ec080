using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Questionnaires;

public sealed class PublishQuestionnaireTests
{
    [Theory, OnBoth]
    public async Task A_published_version_stays_as_it_was_when_the_draft_changes(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var first = await given.QuestionnaireAsync();
        await using var db = given.Open();

        (await new DraftQuestionnaire(db).DoAsync(new(first.QuestionnaireId, "after_course", Given.ShortForm with { Title = "After any course" }), given.Context())).OrThrow();
        var second = (await new PublishQuestionnaire(db).DoAsync(first.QuestionnaireId, given.Context())).OrThrow();

        var versions = await given.ReadAsync(d => d.QuestionnaireVersions.OrderBy(v => v.Number).ToListAsync());
        versions.Select(v => (v.Number, v.ReadForm().Title)).ShouldBe([(1, "After the course"), (2, "After any course")]);
        second.Id.ShouldBe(versions[1].Id);
    }

    [Theory, OnBoth]
    public async Task The_database_refuses_to_change_a_published_version(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var version = await given.QuestionnaireAsync();
        await using var db = given.Open();
        await using var work = await db.WriteAsync(given.Context());

        await Should.ThrowAsync<Exception>(() => db.QuestionnaireVersions.Where(v => v.Id == version.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Content, "{}")));
    }

    [Theory, OnBoth]
    public async Task The_same_item_is_one_item_in_every_questionnaire(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.QuestionnaireAsync("before_course");
        await given.QuestionnaireAsync("after_course", Given.ShortForm with { Title = "After" });

        (await given.ReadAsync(d => d.SurveyItems.Select(i => i.Code).OrderBy(c => c).ToListAsync())).ShouldBe(["confidence", "used", "what_happened"]);
    }

    [Theory, OnBoth]
    public async Task An_item_cannot_come_back_with_other_points(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.QuestionnaireAsync();
        var seven = Given.ShortForm.Questions[0] with { Scale = new() { From = 1, To = 7 } };
        await using var db = given.Open();
        var other = (await new DraftQuestionnaire(db).DoAsync(new(null, "other", Given.ShortForm with { Questions = [seven] }), given.Context())).OrThrow();

        var no = (await new PublishQuestionnaire(db).DoAsync(other.Id, given.Context())).No!;

        no.Code.ShouldBe("item_asks_else");
        no.Words.ShouldContain("confidence was asked before as scale from 1 to 5");
    }

    [Theory, OnBoth]
    public async Task A_draft_with_faults_can_be_kept_but_not_published(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var db = given.Open();
        var draft = (await new DraftQuestionnaire(db).DoAsync(new(null, "empty", Given.ShortForm with { Questions = [] }), given.Context())).OrThrow();

        (await new PublishQuestionnaire(db).DoAsync(draft.Id, given.Context())).No!.Code.ShouldBe("not_sound");
        (await new DraftQuestionnaire(db).DoAsync(new(null, "empty", Given.ShortForm), given.Context())).No!.Code.ShouldBe("code_taken");
        (await new DraftQuestionnaire(db).DoAsync(new(null, "Not a code!", Given.ShortForm), given.Context())).No!.Code.ShouldBe("not_a_code");
        (await new PublishQuestionnaire(db).DoAsync(Guid.NewGuid(), given.Context())).No!.Code.ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task What_was_published_is_not_published_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var version = await given.QuestionnaireAsync();
        await using var db = given.Open();

        (await new PublishQuestionnaire(db).DoAsync(version.QuestionnaireId, given.Context())).No!.Code.ShouldBe("nothing_to_publish");
    }
}
