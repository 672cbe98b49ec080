using GoldenThread.Foundation;
using GoldenThread.Needs.Analyses;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Needs;

public sealed class NeedsAnalysisTests
{
    [Theory, OnBoth]
    [Requirement("R-063"), Requirement("R-064")]
    public async Task Every_agency_is_asked_through_its_lead_and_it_shows_who_has_not_answered(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (schools, _, lead) = await LedAsync(given, "Schools");
        var (police, _, silent) = await LedAsync(given, "Police");
        var nobody = await given.AgencyAsync("Nobody leads");

        (await OpenAsync(given, [], title: " ")).No!.Fields.Keys.ShouldBe(["title", "agencyIds"], ignoreOrder: true);
        var opened = (await OpenAsync(given, [schools, police, nobody])).OrThrow();
        opened.Asked.ShouldBe(2);
        opened.Nobody.ShouldBe(["Nobody leads"]);
        await AnswerAsync(given, opened.Analysis, lead, "neglect");

        var seen = (await SeenAsync(given, opened.Analysis))!;
        seen.Agencies.Select(a => (a.Agency, a.HasAnswered)).ShouldBe([("Police", false), ("Schools", true)]);
        (await given.DoAsync(db => new WhoHasNotAnswered(db).OfAsync(opened.Analysis.WaveId, new() { All = true }, new(0, 20), given.Context()))).OrThrow().Items.ShouldHaveSingleItem().PersonId.ShouldBe(silent.Id);
        (await given.DoAsync(db => new FindNeedsAnalysis(db).AllAsync(given.Context()))).ShouldHaveSingleItem().Answered.ShouldBe(1);
        await using var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        (await OpenAsync(other, [schools])).No!.Code.ShouldBe("not_there");
    }

    [Theory, OnBoth]
    [Requirement("R-065")]
    public async Task A_lead_passes_it_on_to_colleagues_who_answer_for_the_same_agency(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (schools, _, lead) = await LedAsync(given, "Schools");
        var opened = (await OpenAsync(given, [schools])).OrThrow();
        var link = await LinkAsync(given, opened.Analysis, lead);

        (await PassOnAsync(given, link, " ")).No!.Code.ShouldBe("pass_on_to_some");
        (await PassOnAsync(given, link, "not an address")).No!.Fields.Keys.ShouldContain("lines");
        (await PassOnAsync(given, new string('a', 43), "rosa@example.org")).No!.Code.ShouldBe("not_there");
        (await PassOnAsync(given, link, "Rosa Diaz, rosa@example.org", "ali@example.org")).OrThrow().Now.ShouldBe(2);
        var rosa = await given.ReadAsync(db => db.Invitations.SingleAsync(i => i.Email == "rosa@example.org"));
        rosa.AgencyId.ShouldBe(schools.Id);
        (await given.RespondAsync(given.SurveyKeys.LinkFor(rosa.Id), Answers("neglect"))).OrThrow();

        var agency = (await SeenAsync(given, opened.Analysis))!.Agencies.ShouldHaveSingleItem();
        (agency.Asked, agency.Answered, agency.PassedOn).ShouldBe((3, 1, true));

        var closed = (await OpenAsync(given, [schools], mayPassOn: false)).OrThrow();
        (await PassOnAsync(given, await LinkAsync(given, closed.Analysis, lead), "rosa@example.org")).No!.Code.ShouldBe("not_there", "this one is not passed on");
    }

    [Theory, OnBoth]
    [Requirement("R-066"), Requirement("R-068")]
    public async Task Subjects_of_several_agencies_are_cross_cutting_and_ways_of_learning_are_planned_for(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var leads = new List<(Agency Agency, Grant Grant, Person Lead)>();
        foreach (var name in new[] { "Health", "Police", "Schools" }) leads.Add(await LedAsync(given, name));
        var analysis = (await OpenAsync(given, [.. leads.Select(l => l.Agency)])).OrThrow().Analysis;
        await AnswerAsync(given, analysis, leads[0].Lead, "neglect", "online");
        await AnswerAsync(given, analysis, leads[1].Lead, "neglect");
        await AnswerAsync(given, analysis, leads[2].Lead, "thresholds");

        var subjects = (await SeenAsync(given, analysis))!.Questions.Single(q => q.Item == "needs_subjects").Choices;
        subjects.Select(s => (s.Code, s.Agencies.Count, s.IsCrossCutting)).ShouldBe([("neglect", 2, true), ("online", 1, false), ("thresholds", 1, false)]);
        subjects[0].Agencies.ShouldBe(["Health", "Police"]);
        (await SeenAsync(given, analysis, fewest: 3))!.Questions.Single(q => q.Item == "needs_subjects").Choices.ShouldAllBe(c => !c.IsCrossCutting);

        (await PlanAsync(given, analysis, "not_a_way", "Days")).No!.Code.ShouldBe("no_such_way");
        (await PlanAsync(given, analysis, "shadowing", "Days with the duty team")).OrThrow();
        (await PlanAsync(given, analysis, "neglect", "A course in spring")).OrThrow();
        (await PlanAsync(given, analysis, "neglect", "Two courses")).OrThrow();
        (await SeenAsync(given, analysis))!.Questions.SelectMany(q => q.Choices).Single(c => c.Code == "neglect").Planned.ShouldBe("Two courses");
    }

    [Theory, OnBoth]
    [Requirement("R-067")]
    public async Task The_short_analysis_of_a_practice_week_is_in_before_the_week(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (schools, _, _) = await LedAsync(given, "Schools");
        var week = new Origin { Kind = "practice_week", Id = Guid.CreateVersion7(), Label = "Neglect" };
        OpenNeedsAnalysis.Request Of(OpenNeedsAnalysis.Request r, DateOnly due) => r with { Questionnaire = OpenNeedsAnalysis.OfWeek, About = week, Before = new(2026, 12, 7), DueOn = due };

        (await OpenAsync(given, [schools], with: r => Of(r, new(2026, 12, 7)))).No!.Fields.Keys.ShouldBe(["dueOn"]);
        var opened = (await OpenAsync(given, [schools], with: r => Of(r, new(2026, 12, 4)))).OrThrow();

        (await SeenAsync(given, opened.Analysis))!.Wave.About.ShouldBe(week);
        (await given.DoAsync(db => new FindNeedsAnalysis(db).AllAsync(given.Context()))).ShouldHaveSingleItem().About.ShouldBe("Neglect");
    }

    [Fact, Requirement("R-066")]
    public void An_agency_counts_once_however_many_answer_for_it()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());

        CrossCutting.Of([(a, "neglect"), (a, "neglect"), (b, "online")], 2).ShouldAllBe(s => !s.IsCrossCutting);
        CrossCutting.Of([(a, "neglect"), (b, "neglect")], 2).ShouldHaveSingleItem().IsCrossCutting.ShouldBeTrue();
        CrossCutting.Of([], 0).ShouldBeEmpty();
    }

    private static async Task<(Agency Agency, Grant Grant, Person Lead)> LedAsync(Given given, string name)
    {
        var agency = await given.AgencyAsync(name);
        var person = await given.PersonAsync(agency);
        return (agency, await given.GrantAsync(person, Role.AgencyLead, agency.Id), person);
    }

    private static Task<Result<OpenNeedsAnalysis.Opened>> OpenAsync(Given given, Agency[] agencies, string title = "Needs 2027", bool mayPassOn = true, Func<OpenNeedsAnalysis.Request, OpenNeedsAnalysis.Request>? with = null)
    {
        var request = new OpenNeedsAnalysis.Request { Title = title, DueOn = new(2026, 12, 20), AgencyIds = [.. agencies.Select(a => a.Id)], MayPassOn = mayPassOn };
        return given.DoAsync(db => new OpenNeedsAnalysis(db, new(db), given.Inviting(db), new(db, new(db), new(db))).DoAsync(with?.Invoke(request) ?? request, given.Context()));
    }

    private static Task<FindNeedsAnalysis.Seen?> SeenAsync(Given given, NeedsAnalysis analysis, int fewest = CrossCutting.OwnFewest) => given.DoAsync(db => new FindNeedsAnalysis(db).OfAsync(analysis.Id, fewest, given.Context()));

    private static Task<Result<WayPlanned>> PlanAsync(Given given, NeedsAnalysis analysis, string way, string words) => given.DoAsync(db => new FindNeedsAnalysis(db).PlanAsync(analysis.Id, way, words, given.Context()));

    private static Task<Result<Invite.Invited>> PassOnAsync(Given given, string link, params string[] lines) => given.DoAsync(db => new PassOnAnalysis(db, given.Inviting(db)).DoAsync(link, lines, given.Context()));

    private static async Task<string> LinkAsync(Given given, NeedsAnalysis analysis, Person person) =>
        given.SurveyKeys.LinkFor(await given.ReadAsync(db => db.Invitations.Where(i => i.WaveId == analysis.WaveId && i.PersonId == person.Id).Select(i => i.Id).SingleAsync()));

    private static async Task AnswerAsync(Given given, NeedsAnalysis analysis, Person lead, params string[] subjects) =>
        (await given.RespondAsync(await LinkAsync(given, analysis, lead), Answers(subjects))).OrThrow();

    /// <summary>Those subjects, and something for each question that must be answered.</summary>
    private static (string Item, string Value)[] Answers(params string[] subjects) =>
    [
        .. subjects.Select(s => ("needs_subjects", s)),
        .. SampleQuestionnaires.Of(OpenNeedsAnalysis.Usual)!.Form.Questions.Where(q => q.Required).Select(q => (q.Item, q.Kind switch { QuestionKind.Number => "40", QuestionKind.Choices => q.Options[0].Code, _ => "Much" })),
    ];
}
