using System.Net;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme.Events;

namespace GoldenThread.Web.Tests.Pages.Drafts;

public sealed class DraftPagesTests
{
    [Theory, OnBoth]
    [Requirement("R-137")]
    public async Task An_officer_tries_a_rule_sees_what_it_would_have_cost_and_publishes_it_with_the_decision(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        app.Given.Now = new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc);
        var e = await app.Given.EventAsync(details: new EventDetails { Length = EventLength.HalfDay, Capacity = 20, Sessions = [new(new(2026, 10, 8), new(9, 30), new(13, 0), "St Mark's Centre")] });
        await app.Given.MissedAsync(await app.Given.AgencyAsync("Brook School"), e: e);
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var begun = await officer.SendFormAsync(app.At("/policy-drafts"), new() { ["Name"] = "Sixty for everybody" }, "Begin the draft");
        var draft = begun.Headers.Location!.ToString();
        var rule = await officer.PageAsync($"{draft}?Rule=charging.non_attendance");
        rule.QuerySelector("textarea[name=Value]")!.TextContent.ShouldContain("full_day");
        var wrong = await officer.SendFormAsync(rule, draft, new() { ["Value"] = """[{ "amount": -1 }]""" }, "Change it in the draft");
        (await wrong.ErrorsAsync()).ShouldContain("non_attendance");
        (await officer.SendFormAsync(rule, draft, new() { ["Value"] = """[{ "amount": 60 }]""" }, "Change it in the draft")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await officer.PageAsync(draft);
        page.QuerySelector(".lede")!.TextContent.ShouldBe("1 of 1 bookings would be charged instead of 1, £10 more; 0 waived instead of 0.");
        page.Body!.TextContent.ShouldContain("Brook School");
        (await officer.GetStringAsync($"{draft}/bookings.csv?Years=1")).Split("\r\n")[1].ShouldContain("Brook School,Education,Size not known,Relevant agency,absent,50.00,60.00");
        (await officer.PageAsync(app.At("/policy-drafts"))).QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        var published = await officer.SendFormAsync(page, draft, new() { ["EffectiveFrom.Day"] = "1", ["EffectiveFrom.Month"] = "4", ["EffectiveFrom.Year"] = "2027", ["Decision"] = "Learning and development group, 20 November 2026" }, "Publish");
        published.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await published.ErrorsAsync());
        (await officer.PageAsync(draft)).Body!.TextContent.ShouldContain("This draft has been published");
    }

    [Theory, OnBoth]
    [Requirement("R-031")]
    public async Task An_officer_changes_how_often_training_is_renewed_sees_whom_it_makes_overdue_and_publishes_it(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var school = await app.Given.AgencyAsync("Brook School");
        var late = await app.Given.StaffAsync(school, "1", "induction 2020-01-10; level_1 2024-06-01");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var draft = (await officer.SendFormAsync(app.At("/policy-drafts"), new() { ["Name"] = "Two years" }, "Begin the draft")).Headers.Location!.ToString();

        var form = await officer.PageAsync($"{draft}/training/level_1");
        form.QuerySelector("input[name=Renewal]")!.GetAttribute("value").ShouldBe("3");
        (await (await officer.SendFormAsync(form, $"{draft}/training/level_1", new() { ["Renewal"] = "two" }, "Change it in the draft")).ErrorsAsync()).ShouldContain("whole number");
        (await officer.SendFormAsync(form, $"{draft}/training/level_1", new() { ["Renewal"] = "2" }, "Change it in the draft")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await officer.PageAsync($"{draft}/training");
        page.QuerySelector(".lede")!.TextContent.ShouldBe("Foundation: renewed every 2 years instead of renewed every 3 years. It would make 1 person overdue, all in education.");
        var list = await officer.PageAsync(page.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.Contains("Effect=BecomesOverdue", StringComparison.Ordinal)).GetAttribute("href")!);
        list.QuerySelector("tbody th")!.TextContent.ShouldStartWith($"{late.FirstName} {late.LastName}");
        (await officer.GetStringAsync($"{draft}/people?Effect=BecomesOverdue&AsCsv=true")).ShouldContain("Brook School,Foundation,2027-06-01,2026-06-01");

        var today = new Dictionary<string, string> { ["EffectiveFrom.Day"] = "24", ["EffectiveFrom.Month"] = "11", ["EffectiveFrom.Year"] = "2026", ["Decision"] = "Board, 20 November 2026" };
        var published = await officer.SendFormAsync(page, $"{draft}/training", today, "Publish");
        published.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await published.ErrorsAsync());
        (await officer.PageAsync($"{draft}/training")).Body!.TextContent.ShouldContain("This draft has been published");
    }

    [Fact]
    [Requirement("R-276")]
    public async Task Whoever_may_change_the_policy_and_not_see_the_records_gets_no_numbers_and_no_names()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        await app.Given.StaffAsync(await app.Given.AgencyAsync("Brook School"), "1", "level_1 2024-06-01");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var draft = (await officer.SendFormAsync(app.At("/policy-drafts"), new() { ["Name"] = "Two years" }, "Begin the draft")).Headers.Location!.ToString();
        await officer.SendFormAsync($"{draft}/training/level_1", new() { ["Renewal"] = "2" }, "Change it in the draft");

        var page = await officer.PageAsync($"{draft}/training");
        page.Body!.TextContent.ShouldContain("The numbers rest on people’s training records");
        page.Body!.TextContent.ShouldNotContain("would become overdue");
        (await officer.GetAsync($"{draft}/people?Effect=BecomesOverdue")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    [Requirement("R-027")]
    public async Task An_officer_switches_a_sectors_guidance_on_with_the_decision_and_sees_what_is_not_verified(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        (await officer.PageAsync(app.At("/settings/guidance"))).Body!.TextContent.ShouldContain("Keeping Children Safe in Education");
        (await officer.PageAsync(app.At("/settings/guidance/prevent"))).Body!.TextContent.ShouldContain("Some of it is not verified");
        (await officer.GetAsync(app.At("/settings/guidance/moon"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await (await officer.SendFormAsync(app.At("/settings/guidance/schools"), [], "Switch it on")).ErrorsAsync()).ShouldContain("which group decided");
        var switched = await officer.SendFormAsync(app.At("/settings/guidance/schools"), new() { ["Why"] = "Board, 20 November 2026" }, "Switch it on");
        switched.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await switched.ErrorsAsync());

        (await officer.PageAsync(app.At("/settings/guidance"))).Body!.TextContent.ShouldContain("Switched on");
        (await app.Visitor().PageAsync(app.At("/training?Asked=true&Sector=education"))).Body!.TextContent.ShouldContain("Yearly safeguarding update");
    }

    [Fact]
    public async Task Whoever_may_not_change_the_policy_finds_no_drafts()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var trainer = await app.SignedInAs(await app.Given.PersonAsync());

        (await trainer.GetAsync(app.At("/policy-drafts"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
