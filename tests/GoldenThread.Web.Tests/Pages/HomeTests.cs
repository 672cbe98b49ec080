using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;

namespace GoldenThread.Web.Tests.Pages;

public sealed class HomeTests
{
    [Theory, OnBoth]
    public async Task A_visitor_sees_what_is_on_and_the_way_in(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await EventAsync(app, "Professional curiosity");

        var page = await app.Visitor().PageAsync(app.At(""));

        page.QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Professional curiosity"]);
        page.QuerySelectorAll("main a").Select(a => a.TextContent).ShouldContain("Sign in");
    }

    [Theory, OnBoth]
    public async Task A_coordinator_sees_findings_without_a_need_and_needs_nothing_answers(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var coordinator = await app.PersonAsync(Role.Coordinator);
        await app.Given.FindingAsync(coordinator, "It's Silent");
        var need = await app.Given.NeedAsync(coordinator);

        var page = await (await app.SignedInAs(coordinator)).PageAsync(app.At(""));

        page.QuerySelector("h1")!.TextContent.ShouldBe("Tuesday 24 November 2026");
        page.QuerySelector(".lede")!.TextContent.ShouldContain("Nothing to decide about events.");
        page.QuerySelector(".lede")!.TextContent.ShouldContain("1 finding has no need yet.");
        page.Body!.TextContent.ShouldContain(need.Title);
    }

    [Theory, OnBoth]
    public async Task A_practitioner_sees_the_next_event_and_what_answers_findings_that_concern_the_agency(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var school = await app.Given.AgencyAsync("Brook School");
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var teacher = await app.PersonAsync(agency: school);
        var (mine, other) = (await EventAsync(app, "Professional curiosity"), await EventAsync(app, "Naming racism"));
        await app.Given.BookedAsync(mine, teacher);
        var finding = await app.Given.FindingAsync(coordinator, "It's Silent", agencies: school.Id);
        await AnswerAsync(app, coordinator, finding, other);

        var page = await (await app.SignedInAs(teacher)).PageAsync(app.At(""));

        page.QuerySelector(".lede")!.TextContent.ShouldContain("Professional curiosity");
        page.Body!.TextContent.ShouldContain("You can cancel free of charge until");
        page.QuerySelector(".answers")!.TextContent.ShouldContain("“It's Silent”, which concerns your agency");
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task A_finding_that_is_not_published_is_not_named_to_a_practitioner(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var finding = await app.Given.FindingAsync(coordinator, "Our own audit", FindingKind.Audit, agencies: school.Id);
        await AnswerAsync(app, coordinator, finding, await EventAsync(app, "Naming racism"));

        var page = await (await app.SignedInAs(await app.PersonAsync(agency: school))).PageAsync(app.At(""));

        page.QuerySelector(".answers")!.TextContent.ShouldContain("a finding that concerns your agency");
        page.Body!.TextContent.ShouldNotContain("Our own audit");
    }

    [Theory, OnBoth]
    public async Task An_agency_s_lead_sees_its_places_and_findings_and_no_other_agency_s(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (school, police) = (await app.Given.AgencyAsync("Brook School"), await app.Given.AgencyAsync("Police"));
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var (ours, theirs) = (await EventAsync(app, "Professional curiosity"), await EventAsync(app, "Naming racism"));
        await app.Given.BookedAsync(ours, await app.PersonAsync(agency: school));
        await app.Given.BookedAsync(theirs, await app.PersonAsync(agency: police));
        await app.Given.FindingAsync(coordinator, "Our audit", FindingKind.Audit, agencies: school.Id);
        await app.Given.FindingAsync(coordinator, "Their audit", FindingKind.Audit, agencies: police.Id);

        var text = (await (await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, school))).PageAsync(app.At(""))).QuerySelector(".halves")!.TextContent;

        text.ShouldContain("Professional curiosity");
        text.ShouldContain("1 with a place");
        text.ShouldContain("Our audit");
        text.ShouldNotContain("Naming racism");
        text.ShouldNotContain("Their audit");
    }

    private static async Task<Event> EventAsync(TestApp app, string title) => await app.Given.EventAsync(24, await app.Given.CourseAsync(new() { Title = title }));

    private static async Task AnswerAsync(TestApp app, Person by, Finding finding, Event e)
    {
        var need = await app.Given.NeedAsync(by, origin: new() { Kind = "finding", Id = finding.Id, Label = finding.Title });
        (await app.Given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Course, "Skill is missing", AnswerKind: "course", AnswerId: e.CourseId), app.Given.Context(by)))).OrThrow();
    }
}
