using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Results;

[Requirement("R-175"), Requirement("R-179")]
public sealed class WaveResultsTests
{
    [Theory, OnBoth]
    public async Task A_named_form_reports_how_many_of_how_many_and_the_whole_spread(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        await AnsweredAsync(given, wave, asked: 10, [("4", "yes"), ("4", "no"), ("5", "yes"), ("1", null), ("not_my_role", null), ("3", "yes")]);
        await using var db = given.Open();

        var report = (await new WaveResults(db).OfAsync([wave.Id], given.Context())).OrThrow();

        (report.Answered, report.Rate!.Asked, report.WhyNot).ShouldBe((6, 10, null));
        var scale = report.Questions[0];
        scale.Cells.Select(c => $"{c.Words} {c.Count}").ShouldBe(["1 1", "2 0", "3 1", "4 2", "5 1", "Not part of my role 1"]);
        scale.Mean!.Value.ShouldBe(17 / 5.0, 1e-12);
        // Four answered the second question: so few are not shown even where answers are named.
        report.Questions[1].Cells.ShouldAllBe(c => c.Count == GoldenThread.Foundation.Shown.Nothing);
    }

    [Theory, OnBoth]
    public async Task Under_five_answers_only_the_rate_is_shown(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        await AnsweredAsync(given, wave, asked: 10, [("4", "yes"), ("4", "no"), ("5", "yes"), ("1", null)]);
        await using var db = given.Open();

        var report = (await new WaveResults(db).OfAsync([wave.Id], given.Context())).OrThrow();

        report.WhyNot.ShouldNotBeNull();
        report.Questions.ShouldBeEmpty();
        report.Rate!.Share.ShouldBe(0.4, 1e-12);
    }

    [Theory, OnBoth]
    public async Task An_anonymous_form_hides_small_counts_and_what_would_give_them_away(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        await AnsweredAsync(given, wave, asked: 20, [.. Enumerable.Repeat(("4", "yes"), 7).Concat(Enumerable.Repeat(("5", "yes"), 6)).Append(("1", "no")).Select(a => (a.Item1, (string?)a.Item2))]);
        (await given.CloseWaveAsync(wave)).OrThrow();
        await using var db = given.Open();

        var report = (await new WaveResults(db).OfAsync([wave.Id], given.Context())).OrThrow();

        var scale = report.Questions[0];
        scale.Cells.Select(c => $"{c.Words} {c.Count}").ShouldBe(["1 not shown", "2 not shown", "3 not shown", "4 7", "5 6", "Not part of my role not shown"]);
        scale.Mean.ShouldBeNull();
        report.Questions[1].Cells.Select(c => c.Count.Words).ShouldBe(["5 or more", "not shown"]);
    }

    [Theory, OnBoth]
    public async Task Anonymous_results_are_shown_once_when_it_has_closed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        await AnsweredAsync(given, wave, asked: 10, [.. Enumerable.Repeat(("4", (string?)"yes"), 10)]);
        await using var db = given.Open();

        (await new WaveResults(db).OfAsync([wave.Id], given.Context())).No!.Code.ShouldBe("results_after_close");
        (await new TextsToRead(db).OfAsync(wave.Id, given.Context())).No!.Code.ShouldBe("results_after_close");
    }

    [Theory, OnBoth]
    public async Task Named_and_anonymous_askings_are_not_added_up(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (named, anonymous) = (await given.WaveAsync(), await given.WaveAsync(WaveKind.Anonymous));
        await using var db = given.Open();

        (await new WaveResults(db).OfAsync([named.Id, anonymous.Id], given.Context())).No!.Code.ShouldBe("different_kinds");
        (await new WaveResults(db).OfAsync([named.Id, Guid.NewGuid()], given.Context())).No!.Code.ShouldBe("not_there");
        (await new WaveResults(db).OfAsync([], given.Context())).No!.Code.ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task Several_askings_of_the_same_items_are_reported_together_though_the_words_were_mended(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var first = await given.WaveAsync();
        await AnsweredAsync(given, first, asked: 3, [("4", null), ("4", null), ("4", null)]);
        await using var db = given.Open();
        var questionnaire = await given.ReadAsync(d => d.Questionnaires.SingleAsync());
        var mended = Given.ShortForm with { Questions = [Given.ShortForm.Questions[0] with { Words = "How confident do you feel now?" }] };
        (await new DraftQuestionnaire(db).DoAsync(new(questionnaire.Id, "", mended), given.Context())).OrThrow();
        given.Now = given.Now.AddDays(1);
        (await new PublishQuestionnaire(db).DoAsync(questionnaire.Id, given.Context())).OrThrow();
        var second = await given.WaveAsync();
        await AnsweredAsync(given, second, asked: 3, [("5", null), ("5", null)]);

        var report = (await new WaveResults(db).OfAsync([first.Id, second.Id], given.Context())).OrThrow();

        (report.Answered, report.Rate!.Asked).ShouldBe((5, 6));
        report.Questions[0].Question.Words.ShouldBe("How confident do you feel now?");
        report.Questions[0].Cells.Select(c => $"{c.Count}").ShouldBe(["0", "0", "0", "3", "2", "0"]);
        report.Questions.Select(q => q.Question.Item).ShouldContain("used"); // removed from the new version, still in the report
    }

    [Theory, OnBoth]
    public async Task Free_text_is_seen_by_others_only_when_it_has_been_read_and_released(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var of in new[] { WaveKind.Named, WaveKind.Anonymous })
        {
            var wave = await given.WaveAsync(of);
            var links = await given.InvitedAsync(wave, await PeopleAsync(given, 6));
            foreach (var (link, i) in links.Select((l, i) => (l, i))) (await given.RespondAsync(link, ("confidence", "4"), ("used", "yes"), ("what_happened", $"Text {i} of {of}"))).OrThrow();
            (await given.CloseWaveAsync(wave)).OrThrow();
            await using var db = given.Open();
            (await TextsAsync(db, given, wave)).ShouldBeEmpty();

            var waiting = (await new TextsToRead(db).OfAsync(wave.Id, given.Context())).OrThrow();
            waiting.Count.ShouldBe(6);
            (await new ReleaseText(db).DoAsync(new(wave.Id, waiting[0].AnswerId, Show: true), given.Context())).OrThrow();
            (await new ReleaseText(db).DoAsync(new(wave.Id, waiting[1].AnswerId, Show: false), given.Context())).OrThrow();
            (await new ReleaseText(db).DoAsync(new(wave.Id, Guid.NewGuid(), Show: true), given.Context())).No!.Code.ShouldBe("not_there");

            (await TextsAsync(db, given, wave)).ShouldBe([waiting[0].Text]);
            (await new TextsToRead(db).OfAsync(wave.Id, given.Context())).OrThrow().Count.ShouldBe(4);
        }
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(Data.Db db, Given given, Wave wave) =>
        (await new WaveResults(db).OfAsync([wave.Id], given.Context())).OrThrow().Questions.Single(q => q.Question.Item == "what_happened").Texts;

    private static async Task AnsweredAsync(Given given, Wave wave, int asked, (string Confidence, string? Used)[] answers)
    {
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, asked));
        foreach (var (link, (confidence, used)) in links.Zip(answers))
            (await given.RespondAsync(link, used is null ? [("confidence", confidence)] : [("confidence", confidence), ("used", used)])).OrThrow();
    }

    private static async Task<Person[]> PeopleAsync(Given given, int n)
    {
        var people = new Person[n];
        for (var i = 0; i < n; i++) people[i] = await given.PersonAsync();
        return people;
    }
}
