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

    [Fact]
    public async Task Whoever_may_not_change_the_policy_finds_no_drafts()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var trainer = await app.SignedInAs(await app.Given.PersonAsync());

        (await trainer.GetAsync(app.At("/policy-drafts"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
