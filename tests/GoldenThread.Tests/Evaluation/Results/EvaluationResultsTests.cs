using GoldenThread.Evaluation.Results;
using GoldenThread.Programme;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Evaluation.Results;

[Requirement("R-157"), Requirement("R-179")]
public sealed class EvaluationResultsTests
{
    [Theory, OnBoth]
    [Requirement("R-175")]
    public async Task An_event_says_how_many_of_how_many_the_spread_and_who_rose_and_who_fell(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (e, people) = await given.EvaluatedAsync(8);
        await given.AnswerStepAsync(e, "learning_scale_before", people, 2, 3, 1, 2, 4, 3, 5, null);
        await given.AnswerStepAsync(e, "learning_scale_after", people, 4, 3, 4, 3, 3, 5, null, 5);

        var report = (await given.ResultsAsync(EvaluationScope.OfEvent(e.Id)))!;

        var after = report.Steps.Single(s => s.Step == "learning_scale_after");
        (after.Asked, after.Answered, after.Rate!.Share).ShouldBe((8, 7, 7.0 / 8));
        after.Verdict.Publishing.ShouldBe(Publishing.Open);
        after.Questions[0].Cells.Where(c => c.IsAnswer).Select(c => c.Count.Number).ShouldBe([0, 0, 3, 2, 2]);
        var change = report.Changes.Single(c => c.AgencyId is null);
        change.Design.ShouldBe(PairDesign.TruePre);
        var f = change.Answer.Figures!;
        (f.N, f.Improved, f.Same, f.Worse, f.UnpairedPre, f.UnpairedPost).ShouldBe((6, 4, 1, 1, 1, 1));
        f.MeanChange.ShouldBe(7.0 / 6, 1e-12);
    }

    [Theory, OnBoth]
    public async Task The_figures_are_those_of_the_wave_itself(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (e, people) = await given.EvaluatedAsync(7);
        await given.AnswerStepAsync(e, "learning_scale_before", people, 2, 3, 1, 2, 4, 3, 5);
        await given.AnswerStepAsync(e, "learning_scale_after", people, 4, 3, 4, 3, 3, 5, 5);
        var wave = await given.ReadAsync(db => Task.FromResult(db.Waves.Single(w => w.Step == "learning_scale_after").Id));
        await using var db = given.Open();
        var alone = (await new GoldenThread.Surveys.PairedResults(db).OfAsync(wave, given.Context())).OrThrow().Single(c => c.AgencyId is null).Answer.Figures!;

        var here = (await given.ResultsAsync(EvaluationScope.OfEvent(e.Id)))!.Changes.Single(c => c.AgencyId is null).Answer.Figures!;

        here.MeanChange.ShouldBe(alone.MeanChange, 1e-12);
        here.Ci95[0].ShouldBe(alone.Ci95[0], 1e-9);
        here.WilcoxonP!.Value.ShouldBe(alone.WilcoxonP!.Value, 1e-9);
    }

    [Theory, OnBoth]
    public async Task A_course_adds_up_its_events_but_not_those_that_the_others_would_give_away(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var course = await given.CourseAsync();
        var (large, many) = await given.EvaluatedAsync(6, course);
        var (small, few) = await given.EvaluatedAsync(3, course);
        await given.AnswerStepAsync(large, "learning_scale_after", many, 4, 4, 4, 4, 5, 5);
        await given.AnswerStepAsync(small, "learning_scale_after", few, 1, 1, 1);

        var report = (await given.ResultsAsync(EvaluationScope.OfCourse(course.Id)))!;

        var after = report.Steps.Single(s => s.Step == "learning_scale_after");
        (after.Asked, after.Answered, after.LeftOut).ShouldBe((9, 9, 3));
        after.Questions[0].Cells[0].Count.Number.ShouldBe(0, "the three ones would be seen by taking one report from the other");
        (await given.ResultsAsync(EvaluationScope.OfEvent(small.Id)))!.Steps.Single(s => s.Step == "learning_scale_after").Verdict.Publishing.ShouldBe(Publishing.Withheld);
    }

    [Theory, OnBoth]
    public async Task A_year_holds_the_events_that_end_in_it_and_names_the_response_of_each_course(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (e, people) = await given.EvaluatedAsync(6);
        await given.AnswerStepAsync(e, "learning_scale_after", people, 4, 4, 4, 4, 5, null);

        var report = (await given.ResultsAsync(EvaluationScope.OfYear(2026)))!;

        report.Events.ShouldBe(1);
        var course = report.Courses.ShouldHaveSingleItem();
        (course.Asked, course.Answered).ShouldBe((18, 5), "six before, six after, and six the form");
        (await given.ResultsAsync(EvaluationScope.OfYear(2025)))!.Events.ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-156")]
    public async Task Missing_baselines_are_counted_by_the_way_the_place_came_about(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        await given.QuestionnaireAsync("learning_scale_before");
        var e = await given.EventAsync(2);
        var agency = await given.AgencyAsync();
        var (direct, leaves, waits, walksIn) = (await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency), await given.PersonAsync(agency));
        await given.BookedAsync(e, direct);
        var given_up = await given.BookedAsync(e, leaves);
        (await given.BookAsync(e, waits)).OrThrow();
        await given.CancelAsync(given_up);
        await given.AskAsync();
        await given.AnswerStepAsync(e, "learning_scale_before", [direct], 3);
        (await given.On(new(2026, 12, 3)).MarkAsync(
            await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(direct.Id, Mark.Attended), new TakeRegister.Entry(waits.Id, Mark.Attended), new TakeRegister.Entry(walksIn.Id, Mark.WalkIn))).OrThrow();

        var came = (await given.ResultsAsync(EvaluationScope.OfEvent(e.Id)))!.Came;

        came.Select(c => (c.Route, c.Came, c.Missing)).ShouldBe([(PlaceRoute.Booked, 1, 0), (PlaceRoute.FromWaitingList, 1, 1), (PlaceRoute.WalkedIn, 1, 1)]);
    }

    [Theory, OnBoth]
    public async Task The_partnership_sets_from_how_many_answers_on_results_are_shown(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (e, people) = await given.EvaluatedAsync(10);
        await given.AnswerStepAsync(e, "learning_scale_after", people, 4, 4, 4, 4, 5, 5);
        StepResult After(EvaluationReport? r) => r!.Steps.Single(s => s.Step == "learning_scale_after");
        After(await given.ResultsAsync(EvaluationScope.OfEvent(e.Id))).Verdict.Publishing.ShouldBe(Publishing.Open);

        (await given.SetResultRulesAsync(6, 70)).OrThrow();
        After(await given.ResultsAsync(EvaluationScope.OfEvent(e.Id))).Verdict.Publishing.ShouldBe(Publishing.Warned);
        (await given.SetResultRulesAsync(7, 0)).OrThrow();
        var withheld = After(await given.ResultsAsync(EvaluationScope.OfEvent(e.Id)));
        withheld.Verdict.Publishing.ShouldBe(Publishing.Withheld);
        withheld.Questions.ShouldBeEmpty();

        (await given.SetResultRulesAsync(4, 50)).No!.Code.ShouldBe("fewest_out_of_reason");
        (await given.SetResultRulesAsync(5, 101)).No!.Code.ShouldBe("share_out_of_reason");
    }

    [Theory]
    [OnBoth("oldham")]
    [OnBoth("warrington")]
    [Requirement("R-154")]
    public async Task The_ladder_is_the_partnerships_own_and_says_which_rungs_are_bare(Database kind, string pack)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync(pack);
        var (e, _) = await given.EvaluatedAsync(2);

        var ladder = (await given.ResultsAsync(EvaluationScope.OfEvent(e.Id)))!.Ladder!;

        ladder.Count.ShouldBe(pack == "oldham" ? 4 : 5);
        ladder.ShouldAllBe(r => r.Standing != RungStanding.Evidenced);
    }

    [Theory, OnBoth]
    public async Task What_is_not_there_or_not_yours_is_not_found(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);

        (await given.ResultsAsync(EvaluationScope.OfEvent(Guid.NewGuid()))).ShouldBeNull();
        (await given.ResultsAsync(EvaluationScope.OfCourse(Guid.NewGuid()))).ShouldBeNull();
        var empty = (await given.ResultsAsync(EvaluationScope.OfYear(2026)))!;
        (empty.Events, empty.Steps.Count, empty.Ladder).ShouldBe((0, 0, null));
    }
}
