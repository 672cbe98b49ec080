using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.Evaluation.Themes;
using GoldenThread.Evaluation.Value;
using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

public sealed class ConclusionsAndThemesTests
{
    [Theory, OnBoth]
    [Requirement("R-176"), Requirement("R-173"), Requirement("R-071")]
    public async Task What_the_group_said_stands_under_a_heading_and_becomes_a_need_with_the_way_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (e, officer) = (await given.EventAsync(10), await given.PersonAsync());
        var scope = EvaluationScope.OfEvent(e.Id);
        var heading = (await given.DoAsync(db => new RecordConclusion(db, new PackInForce(db)).HeadingsAsync(given.Context())))[1];

        var said = (await RecordAsync(given, new(scope, ConclusionKind.Recommendation, heading, "More on thresholds", "Impact group", new(2026, 11, 20)), officer)).OrThrow();
        var need = (await given.DoAsync(db => new RaiseNeedFromConclusion(db, new(db, new PackInForce(db))).DoAsync(said.Id, new("Thresholds", Source: "inspection_and_audits"), true, given.Context(officer)))).OrThrow();

        (need.Origin.Kind, need.Origin.Id).ShouldBe((RaiseNeedFromConclusion.Origin, said.Id));
        var read = (await given.DoAsync(db => new RecordConclusion(db, new PackInForce(db)).OfAsync(scope, given.Context()))).ShouldHaveSingleItem();
        read.Conclusion.Heading.ShouldBe(heading);
        read.Needs.ShouldHaveSingleItem().Title.ShouldBe("Thresholds");
    }

    [Theory, OnBoth]
    [Requirement("R-176")]
    public async Task A_conclusion_without_words_of_the_future_or_of_nothing_is_refused(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (e, officer) = (await given.EventAsync(10), await given.PersonAsync());
        var sound = new RecordConclusion.Request(EvaluationScope.OfEvent(e.Id), ConclusionKind.Analysis, null, "Fine", null, new(2026, 11, 20));

        (await RecordAsync(given, sound with { Words = " " }, officer)).No!.Fields!.Keys.ShouldBe(["words"]);
        (await RecordAsync(given, sound with { Words = new('x', 50_000) }, officer)).No!.Fields!.Keys.ShouldBe(["words"]);
        (await RecordAsync(given, sound with { On = new(2027, 1, 1) }, officer)).No!.Fields!.Keys.ShouldBe(["on"]);
        (await RecordAsync(given, sound with { Kind = null }, officer)).No!.Fields!.Keys.ShouldBe(["kind"]);
        (await RecordAsync(given, sound with { Heading = "Made up" }, officer)).No!.Code.ShouldBe("no_such_heading");
        (await RecordAsync(given, sound with { Scope = EvaluationScope.OfEvent(Guid.NewGuid()) }, officer)).No!.Code.ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task Two_readers_code_the_released_texts_apart_and_their_agreement_is_said(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var people = new List<Person>();
        for (var i = 0; i < 3; i++) people.Add(await given.PersonAsync());
        foreach (var link in await given.InvitedAsync(wave, people)) (await given.RespondAsync(link, ("confidence", "4"), ("used", "yes"), ("what_happened", $"We met {link[..4]}"))).OrThrow();
        var texts = await given.ReadAsync(db => db.SurveyAnswers.Where(a => a.Text != null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());
        foreach (var text in texts.Take(2)) (await given.DoAsync(db => new ReleaseText(db).DoAsync(new(wave.Id, text, true), given.Context()))).OrThrow();
        var (first, second) = (await given.PersonAsync(), await given.PersonAsync());
        var sheet = (await SheetAsync(given, wave, first))!;
        var theme = (await given.DoAsync(db => new AddTheme(db).DoAsync(new(sheet.QuestionnaireId, "Joint working", null), given.Context()))).OrThrow();
        sheet.Texts.Count.ShouldBe(2, "what nobody has released is not coded");

        foreach (var (reader, themes) in new[] { (first, new[] { theme.Code }), (second, []) })
        {
            (await CodeAsync(given, wave, texts[0], reader, [theme.Code])).OrThrow();
            (await CodeAsync(given, wave, texts[1], reader, themes)).OrThrow();
        }

        var figures = (await SheetAsync(given, wave, first))!.Figures;
        (figures.Texts, figures.Read, figures.ReadTwice).ShouldBe((2, 2, 2));
        var row = figures.Rows.ShouldHaveSingleItem();
        (row.Any, row.Both, row.Agreement!.Same).ShouldBe((2, 1, 0.5));
        (await SheetAsync(given, wave, second))!.Left.ShouldBe(0);
        (await CodeAsync(given, wave, texts[2], first, [])).No!.Code.ShouldBe("not_there");
        (await CodeAsync(given, wave, texts[0], first, ["unknown"])).No!.Code.ShouldBe("no_such_theme");
        (await given.DoAsync(db => new AddTheme(db).DoAsync(new(sheet.QuestionnaireId, "joint WORKING", null), given.Context()))).No!.Code.ShouldBe("theme_taken");
    }

    [Theory, OnBoth]
    public async Task An_answer_that_was_coded_can_still_be_withdrawn_and_takes_its_coding_along(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        var link = (await given.InvitedAsync(wave, await given.PersonAsync()))[0];
        (await given.RespondAsync(link, ("confidence", "4"), ("used", "yes"), ("what_happened", "We met"))).OrThrow();
        var text = await given.ReadAsync(db => db.SurveyAnswers.SingleAsync(a => a.Text != null));
        (await given.DoAsync(db => new ReleaseText(db).DoAsync(new(wave.Id, text.Id, true), given.Context()))).OrThrow();
        (await CodeAsync(given, wave, text.Id, await given.PersonAsync(), [])).OrThrow();

        (await given.DoAsync(db => new WithdrawResponse(db).DoAsync(new(text.ResponseId, "They asked"), given.Context()))).OrThrow();

        (await given.ReadAsync(db => db.TextCodings.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-172")]
    public async Task Costs_and_benefits_come_to_a_return_with_what_it_rests_on(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var course = await given.CourseAsync();
        var cost = (await ValueAsync(given, new(course.Id, ValueKind.Cost, "Trainer", 1000.50m, null, 2026))).OrThrow();
        (await ValueAsync(given, new(course.Id, ValueKind.Benefit, "Fewer repeat referrals", 1500.75m, "Twelve fewer, at the unit cost", 2026))).OrThrow();

        var seen = (await given.DoAsync(db => new RecordValue(db).OfAsync(course.Id, given.Context())))!;
        (seen.CostPence, seen.BenefitPence).ShouldBe((100_050, 150_075));
        seen.Return!.Value.ShouldBe(0.5, 1e-12);

        (await given.DoAsync(db => new RecordValue(db).WithdrawAsync(course.Id, cost.Id, given.Context()))).OrThrow();
        (await given.DoAsync(db => new RecordValue(db).OfAsync(course.Id, given.Context())))!.Return.ShouldBeNull();
        (await ValueAsync(given, new(course.Id, ValueKind.Benefit, "Trust", 1m, null, 2026))).No!.Fields!.Keys.ShouldBe(["assumption"]);
        (await ValueAsync(given, new(course.Id, ValueKind.Cost, "Room", 0.001m, null, 2026))).No!.Fields!.Keys.ShouldBe(["pounds"]);
        (await ValueAsync(given, new(course.Id, ValueKind.Cost, "Room", 1e20m, null, 2026))).No!.Fields!.Keys.ShouldBe(["pounds"]);
        (await ValueAsync(given, new(Guid.NewGuid(), ValueKind.Cost, "Room", 1m, null, 2026))).No!.Code.ShouldBe("not_there");
    }

    private static Task<Result<Conclusion>> RecordAsync(Given given, RecordConclusion.Request request, Person by) =>
        given.DoAsync(db => new RecordConclusion(db, new PackInForce(db)).DoAsync(request, given.Context(by)));

    private static Task<CodeTexts.Sheet?> SheetAsync(Given given, Wave wave, Person reader) => given.DoAsync(db => new CodeTexts(db).OfAsync(wave.Id, given.Context(reader)));

    private static Task<Result<Done>> CodeAsync(Given given, Wave wave, Guid text, Person reader, IReadOnlyList<string> themes) =>
        given.DoAsync(db => new CodeTexts(db).DoAsync(new(wave.Id, text, themes), given.Context(reader)));

    private static Task<Result<ValueItem>> ValueAsync(Given given, RecordValue.Request request) => given.DoAsync(db => new RecordValue(db).DoAsync(request, given.Context()));
}
