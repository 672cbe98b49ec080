using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Surveys.Results;

[Requirement("R-157")]
public sealed class PairedResultsTests
{
    [Theory, OnBoth]
    public async Task Scores_before_and_after_are_paired_by_person_for_everybody_and_by_agency(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, trust) = (await given.AgencyAsync("School"), await given.AgencyAsync("Trust"));
        var people = await PeopleAsync(given, 6, school);
        var others = await PeopleAsync(given, 2, trust);
        var before = await given.WaveAsync();
        var after = await given.WaveAsync(with: r => r with { PairedWithId = before.Id });
        await AnsweredAsync(given, before, [.. people, .. others], "2", "3", "1", "2", "4", "3", "2", "5");
        await AnsweredAsync(given, after, [.. people, .. others], "4", "3", "4", "3", "5", "2", null, "not_my_role");
        await using var db = given.Open();

        var changes = (await new PairedResults(db).OfAsync(after.Id, given.Context())).OrThrow();

        var all = changes.Single(c => c.AgencyId is null);
        (all.Item, all.Design).ShouldBe(("confidence", PairDesign.TruePre));
        var figures = all.Answer.Figures!;
        (figures.N, figures.UnpairedPre, figures.UnpairedPost, figures.Responded).ShouldBe((6, 2, 0, 8));
        (figures.Improved, figures.Same, figures.Worse).ShouldBe((4, 1, 1));
        figures.MeanChange.ShouldBe(1, 1e-12);
        figures.ResponseRate.ShouldBe(1);
        changes.Single(c => c.Agency == "School").Answer.Figures!.N.ShouldBe(6);
        changes.Single(c => c.Agency == "Trust").Answer.Figures.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_score_remembered_is_another_design_and_reported_apart(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var now = Given.ShortForm.Questions[0];
        await given.QuestionnaireAsync("looking_back", Given.ShortForm with { Questions = [now, now with { Item = "confidence_then", Words = "And before the course?", ThenOf = "confidence" }] });
        var people = await PeopleAsync(given, 5);
        var before = await given.WaveAsync();
        var after = await given.WaveAsync(questionnaire: "looking_back", with: r => r with { PairedWithId = before.Id });
        await AnsweredAsync(given, before, people, "4", "4", "4", "4", "4");
        foreach (var link in await given.InvitedAsync(after, people)) (await given.RespondAsync(link, ("confidence", "4"), ("confidence_then", "2"))).OrThrow();
        await using var db = given.Open();

        var changes = (await new PairedResults(db).OfAsync(after.Id, given.Context())).OrThrow();

        changes.Select(c => (c.Design, c.Answer.Figures!.MeanChange)).ShouldBe([(PairDesign.TruePre, 0), (PairDesign.RetrospectivePre, 2)], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task An_asking_that_stands_alone_has_no_paired_figures(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        await using var db = given.Open();

        (await new PairedResults(db).OfAsync(wave.Id, given.Context())).No!.Code.ShouldBe("not_paired");
        (await new PairedResults(db).OfAsync(Guid.NewGuid(), given.Context())).No!.Code.ShouldBe("not_there");
    }

    private static async Task AnsweredAsync(Given given, Wave wave, Person[] people, params string?[] confidence)
    {
        var links = await given.InvitedAsync(wave, people);
        foreach (var (link, value) in links.Zip(confidence))
            if (value is not null) (await given.RespondAsync(link, ("confidence", value))).OrThrow();
    }

    private static async Task<Person[]> PeopleAsync(Given given, int n, Agency? agency = null)
    {
        var people = new Person[n];
        for (var i = 0; i < n; i++) people[i] = await given.PersonAsync(agency);
        return people;
    }
}
