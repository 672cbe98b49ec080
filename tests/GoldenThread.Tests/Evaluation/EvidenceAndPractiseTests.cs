using GoldenThread.Evaluation.Practice;
using GoldenThread.Evaluation.Results;
using GoldenThread.Evaluation.ResultsEvidence;
using GoldenThread.People;
using GoldenThread.Surveys.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

public sealed class EvidenceAndPractiseTests
{
    /// <summary>Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, table II, method 10.</summary>
    [Theory, Requirement("R-171")]
    [InlineData(48, 80, 56, 70, 0.2, 0.0524, 0.3339)]
    [InlineData(3, 10, 9, 10, 0.6, 0.1705, 0.8090)]
    [InlineData(2, 7, 6, 7, 0.5714, 0.0582, 0.8062)]
    [InlineData(0, 20, 0, 10, 0.0, -0.1611, 0.2775)]
    [InlineData(0, 20, 10, 10, 1.0, 0.6791, 1.0)]
    [InlineData(0, 29, 5, 56, 0.0893, -0.0381, 0.1926)]
    [InlineData(0, 10, 10, 10, 1.0, 0.6075, 1.0)]
    public void The_interval_of_a_difference_is_newcombes(int before, int ofBefore, int after, int ofAfter, double change, double low, double high)
    {
        var found = ShareChange.Of(before, ofBefore, after, ofAfter).ShouldNotBeNull();

        found.Change.ShouldBe(change, 5e-5);
        found.Low.ShouldBe(low, 5e-5);
        found.High.ShouldBe(high, 5e-5);
    }

    [Fact]
    public void Nothing_looked_at_gives_no_difference() => ShareChange.Of(0, 0, 3, 5).ShouldBeNull();

    [Theory, OnBoth]
    [Requirement("R-171"), Requirement("R-173")]
    public async Task A_measure_before_and_after_is_attached_and_gives_its_level_evidence(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (e, _) = await given.CameAsync(await given.CourseAsync());
        var course = await given.ReadAsync(db => db.Courses.SingleAsync(c => c.Id == e.CourseId));
        var officer = await given.PersonAsync();
        RungStanding Results(EvaluationReport report) => report.Ladder!.Single(r => r.Level == 4).Standing;
        Results((await given.ResultsAsync(EvaluationScope.OfCourse(course.Id)))!).ShouldBe(RungStanding.NotAskedYet);

        (await given.EvidenceAsync(course, officer, r => r with { Before = null, OfBefore = null, BeforeOn = null })).No!.Fields.Keys.ShouldContain("before");
        (await given.EvidenceAsync(course, officer, r => r with { After = 30 })).No!.Fields.Keys.ShouldBe(["after"]);
        (await given.EvidenceAsync(course, officer, r => r with { BeforeOn = new(2026, 11, 21) })).No!.Fields.Keys.ShouldBe(["beforeOn"]);
        (await given.EvidenceAsync(course, officer, r => r with { Step = "impact_review" })).No!.Code.ShouldBe("no_such_step");
        var evidence = (await given.EvidenceAsync(course, officer, r => r with { Step = "audit_before_and_after" })).OrThrow();
        (await given.EvidenceAsync(course, officer, r => r with { Kind = EvidenceOf.ServiceUserFeedback, Before = null, OfBefore = null, BeforeOn = null, Step = "service_user_feedback", After = 9, OfAfter = 12 })).OrThrow();

        var seen = (await given.EvidenceOfAsync(course))!;
        seen.Rows.Count.ShouldBe(2);
        seen.Rows.Single(r => r.Evidence.Id == evidence.Id).Change!.Change.ShouldBe((15 / 22.0) - (8 / 20.0), 1e-12);
        foreach (var scope in new[] { EvaluationScope.OfCourse(course.Id), EvaluationScope.OfEvent(e.Id), EvaluationScope.OfYear(2026) })
            Results((await given.ResultsAsync(scope))!).ShouldBe(RungStanding.Evidenced);

        await given.DoAsync(db => new RecordEvidence(db, new(db)).WithdrawAsync(course.Id, evidence.Id, given.Context(officer)));
        (await given.EvidenceOfAsync(course))!.Rows.Count.ShouldBe(1);
    }

    [Theory]
    [OnBoth("oldham", 21)]
    [OnBoth("warrington", null)]
    [Requirement("R-177")]
    public async Task Learners_are_reminded_once_and_a_few_weeks_after(Database kind, string pack, int? days)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync(pack);
        var (e, person) = await given.CameAsync(await given.CourseAsync());
        if (days is null)
        {
            (await given.On(e.LastDay.AddDays(21)).RemindToPractiseAsync()).ShouldBe(0, "the strategy has no such step");
            (await given.DoAsync(db => new GoldenThread.Evaluation.SetResultRules(db).DoAsync(new(5, 50, 10), given.Context()))).OrThrow();
            days = 10;
        }

        (await given.On(e.LastDay.AddDays(days.Value - 1)).RemindToPractiseAsync()).ShouldBe(0, "the day before");
        (await given.On(e.LastDay.AddDays(days.Value)).RemindToPractiseAsync()).ShouldBe(1);
        (await given.On(e.LastDay.AddDays(days.Value + 1)).RemindToPractiseAsync()).ShouldBe(0, "once");

        var practised = await given.ReadAsync(db => db.Practised.SingleAsync());
        var mail = await given.ReadAsync(db => db.MailMessages.SingleAsync(m => m.AboutId == practised.Id));
        mail.To.ShouldBe(person.Email);
        mail.Text.ShouldContain($"/calderbrook/practised/{practised.Id}/{given.SurveyKeys.CodeForPractised(practised.Id)}");
    }

    [Theory, OnBoth]
    [Requirement("R-177")]
    public async Task A_reminder_that_comes_too_late_is_not_sent(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (e, _) = await given.CameAsync(await given.CourseAsync());

        (await given.On(e.LastDay.AddDays(Practising.OwnDays + Practising.LateDays + 1)).RemindToPractiseAsync()).ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-177")]
    public async Task Learner_and_line_manager_write_it_down_and_nobody_else_reads_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var agency = await given.AgencyAsync();
        var (e, person) = await given.CameAsync(await given.CourseAsync(), agency);
        var (manager, stranger) = (await given.PersonAsync(agency), await given.PersonAsync(agency));
        await given.PostAsync(person, agency, manager: manager);
        await given.On(e.LastDay.AddDays(21)).RemindToPractiseAsync();
        var id = (await given.ReadAsync(db => db.Practised.SingleAsync())).Id;
        var code = given.SurveyKeys.CodeForPractised(id);

        (await given.ReflectionsAsync(l => l.AtLinkAsync("guessed", new(id, "Asked", null), given.Context()))).No!.Code.ShouldBe("not_there");
        (await given.ReflectionsAsync(l => l.AtLinkAsync(code, new(id, " ", null), given.Context()))).No!.Fields.Keys.ShouldBe(["words"]);
        (await given.ReflectionsAsync(l => l.AtLinkAsync(code, new(id, "I asked the second question", e.LastDay.AddDays(20)), given.Context()))).OrThrow();
        (await given.ReflectionsAsync(l => l.ByManagerAsync(new(id, "We talked it through", null), stranger.Id, given.Context(stranger)))).No!.Code.ShouldBe("not_there");
        (await given.ReflectionsAsync(l => l.ByManagerAsync(new(id, "We talked it through", null), person.Id, given.Context(person)))).No!.Code.ShouldBe("not_there", "nobody is their own manager");
        (await given.ReflectionsAsync(l => l.ByManagerAsync(new(id, "We talked it through", null), manager.Id, given.Context(manager)))).OrThrow();
        (await given.ReflectionsAsync(l => l.DoAsync(new(id, "Mine", null), stranger.Id, given.Context(stranger)))).No!.Code.ShouldBe("not_there");

        foreach (var (reader, mine) in new[] { (person, true), (manager, false) })
        {
            var row = (await given.ReflectionsAsync(l => l.OfAsync(reader.Id, given.Context()))).ShouldHaveSingleItem();
            (row.Mine, row.Reflection, row.ManagerWords, row.TalkedOn).ShouldBe((mine, "I asked the second question", "We talked it through", e.LastDay.AddDays(20)));
        }

        (await given.ReflectionsAsync(l => l.OfAsync(stranger.Id, given.Context()))).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    [Requirement("R-170")]
    public async Task A_member_of_a_group_observes_a_delivery_and_files_one_report(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync(10);
        var (_, _, member) = await given.MemberAsync("impact_group");
        (await given.ObservingAsync(o => o.ArrangeAsync(e.Id, (Guid?)Guid.NewGuid(), given.Context()))).No!.Code.ShouldBe("observer_not_a_member");
        var observation = (await given.ObservingAsync(o => o.ArrangeAsync(e.Id, member.Id, given.Context()))).OrThrow();
        (await given.ObservingAsync(o => o.ArrangeAsync(e.Id, member.Id, given.Context()))).OrThrow().Id.ShouldBe(observation.Id);
        (await given.ReadAsync(db => db.MailMessages.CountAsync(m => m.AboutId == observation.Id && m.To == member.Email))).ShouldBe(1);

        var report = new GoldenThread.Evaluation.Observing.ObserveTraining.Report(observation.Id, 5, 4, 3, "Lively, and on time", null);
        (await given.ObservingAsync(o => o.FileAsync(report, member.Id, given.Context(member)))).No!.Code.ShouldBe("event_not_yet");
        given.On(new(2026, 12, 3));
        (await given.ObservingAsync(o => o.FileAsync(report with { Content = 6, Words = "" }, member.Id, given.Context(member)))).No!.Fields.Keys.ShouldBe(["material", "words"], ignoreOrder: true);
        (await given.ObservingAsync(o => o.FileAsync(report, Guid.NewGuid(), given.Context(member)))).No!.Code.ShouldBe("not_there");
        (await given.ObservingAsync(o => o.FileAsync(report, member.Id, given.Context(member)))).OrThrow();
        (await given.ObservingAsync(o => o.FileAsync(report, member.Id, given.Context(member)))).No!.Code.ShouldBe("already_filed");

        var seen = (await given.ObservingAsync(o => o.OfEventAsync(e.Id, given.Context())))!;
        seen.Rows.ShouldHaveSingleItem().Observation.Report.ShouldBe("Lively, and on time");
        seen.Members.ShouldHaveSingleItem().PersonId.ShouldBe(member.Id);
    }
}
