using System.Net;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

public sealed class WorkforcePagesTests
{
    [Theory]
    [Requirement("R-037")]
    [InlineData("Group=1", "Induction Foundation")]
    [InlineData("Group=3", "Induction Foundation Intermediate Specialist")]
    [InlineData("Group=nonsense&Level=core_1&Sector=moon&Roles=king", "Induction Foundation")]
    public async Task Anybody_asks_what_a_post_needs_by_an_address_that_names_nobody(string asked, string expected)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");

        var page = await app.Visitor().PageAsync(app.At($"/training?Asked=true&Since.Day=1&Since.Month=9&Since.Year=2026&{asked}"));

        string.Join(' ', page.QuerySelectorAll("tbody th").Select(th => th.ChildNodes[0].TextContent.Trim())).ShouldBe(expected);
        page.QuerySelector("tbody td")!.TextContent.Trim().ShouldBe("1 October 2026");
    }

    [Theory]
    [InlineData("Since.Day=31&Since.Month=2&Since.Year=2026")]
    [InlineData("Since.Day=x")]
    public async Task A_day_that_is_none_comes_back_with_its_error(string since)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var page = await app.Visitor().PageAsync(app.At($"/training?Asked=true&{since}"));
        page.QuerySelectorAll(".govuk-error-summary").ShouldHaveSingleItem();
        page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    [Requirement("R-053")]
    [Requirement("R-027")]
    public async Task A_person_sees_what_is_asked_and_why_and_logs_what_they_did_elsewhere()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var agency = await app.Given.AgencyAsync();
        var manager = await app.Given.PersonAsync(agency);
        var person = await app.Given.StaffAsync(agency, "2", "induction 2020-01-10; level_1 2024-03-03", manager: manager);
        await app.Given.GrantAsync(manager, Role.LineManager);
        var me = await app.SignedInAs(person);

        var text = (await me.PageAsync(app.At("/my-learning"))).Body!.TextContent;
        text.ShouldContain("due by 3 March 2027");
        text.ShouldContain("Keeping Children Safe in Education");

        var form = new Dictionary<string, string> { ["Requirement"] = "level_2", ["Kind"] = "Mentoring", ["What"] = "Six sessions", ["On.Day"] = "20", ["On.Month"] = "11", ["On.Year"] = "2026", ["Hours"] = "1.5" };
        (await me.SendFormAsync(app.At("/my-learning/log"), form)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await me.PageAsync(app.At("/my-learning"))).Body!.TextContent.ShouldContain("Once your manager accepts it");

        var logged = await app.Given.ReadAsync(db => db.LoggedLearning.SingleAsync());
        var boss = await app.SignedInAs(manager);
        (await boss.PageAsync(app.At("/my-team"))).Body!.TextContent.ShouldContain("Six sessions");
        (await me.PostAsync(app.At("/my-team"), new FormUrlEncodedContent(new Dictionary<string, string> { ["LoggedId"] = logged.Id.ToString(), ["Answer"] = "accept" }))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await boss.SendFormAsync(app.At("/my-team"), button: "Accept it")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await me.PageAsync(app.At("/my-learning"))).Body!.TextContent.ShouldContain("Intermediate on 20 November 2026 by mentoring");
    }

    [Theory]
    [InlineData("Hours", "many", "Enter the hours as a number")]
    [InlineData("On.Day", "30", "That day has not come yet")]
    [InlineData("What", " ", "Say what it was")]
    [InlineData("Requirement", "level_9", "This partnership asks for nothing under this name")]
    public async Task What_is_wrong_with_a_log_is_said_and_the_rest_stays(string field, string value, string words)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var me = await app.SignedInAs(await app.Given.StaffAsync(await app.Given.AgencyAsync(), "2"));
        var form = new Dictionary<string, string> { ["Requirement"] = "level_2", ["Kind"] = "Mentoring", ["What"] = "Six sessions", ["On.Day"] = "20", ["On.Month"] = "11", ["On.Year"] = "2026", ["Hours"] = "1.5" };
        form[field] = value;
        var answer = await me.SendFormAsync(app.At("/my-learning/log"), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    [Requirement("R-054")]
    public async Task An_agency_lead_sees_each_team_and_the_people_behind_a_cell_and_nobody_elses()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var (mine, theirs) = (await app.Given.AgencyAsync("Mine"), await app.Given.AgencyAsync("Theirs"));
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, mine));
        var late = await app.Given.StaffAsync(mine, "1", "induction 2020-01-10", team: "North & co");
        await app.Given.StaffAsync(mine, "1", "level_1 2025-01-01", team: "North & co");
        var other = await app.Given.StaffAsync(theirs, "1");

        var page = await lead.PageAsync(app.At($"/agencies/{mine.Id}/coverage"));
        var cells = page.QuerySelectorAll("td.heat a");
        cells.Select(c => c.TextContent.Trim()).ShouldContain(c => c.Contains("1 of 2", StringComparison.Ordinal));
        var behind = await lead.PageAsync(cells.Last(c => c.GetAttribute("href")!.Contains("level_1", StringComparison.Ordinal) && c.GetAttribute("href")!.Contains("North", StringComparison.Ordinal)).GetAttribute("href")!);
        behind.QuerySelectorAll("table[aria-labelledby=behind] tbody tr").Length.ShouldBe(2);
        behind.Body!.TextContent.ShouldContain(late.LastName);
        behind.Body!.TextContent.ShouldNotContain(other.LastName);
        (await lead.GetStringAsync(app.At($"/agencies/{mine.Id}/coverage?AsCsv=true"))).ShouldContain("North & co,level_1,Foundation,mandatory,2,1,0,1,0,0");
        (await lead.GetAsync(app.At($"/agencies/{theirs.Id}/coverage"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.PageAsync(app.At($"/people/{late.Id}/learning"))).Body!.TextContent.ShouldContain("Foundation has not been shown");
        (await lead.GetAsync(app.At($"/people/{other.Id}/learning"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Requirement("R-034")]
    public async Task A_lead_decides_a_level_with_a_reason()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var mine = await app.Given.AgencyAsync("Mine");
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, mine));
        var person = await app.Given.StaffAsync(mine, "3");
        var at = app.At($"/people/{person.Id}/learning");

        (await (await lead.SendFormAsync(at, new() { ["Level"] = "level_3" }, "Decide")).ErrorsAsync()).ShouldContain("Say why");
        (await lead.SendFormAsync(at, new() { ["Level"] = "level_3", ["Why"] = "Leads on complex cases" }, "Decide")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await lead.PageAsync(at)).QuerySelectorAll("table[aria-labelledby=asked] tbody th").Select(t => t.ChildNodes[0].TextContent.Trim()).ShouldContain("Specialist");
        (await lead.SendFormAsync(at, new() { ["Seen"] = "Names risk clearly", ["Need"] = "Fathers", ["On.Day"] = "1", ["On.Month"] = "11", ["On.Year"] = "2026" }, "Keep this note")).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await lead.PageAsync(at)).Body!.TextContent.ShouldContain("Names risk clearly Need: Fathers.");
        (await lead.SendFormAsync(at, new() { ["Requirement"] = "level_1" }, "Record the reason")).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    [Requirement("R-014")]
    public async Task A_coordinator_sees_agencies_side_by_side_without_the_small_ones_and_who_is_missing()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var (large, small) = (await app.Given.AgencyAsync("Large school"), await app.Given.AgencyAsync("Small club"));
        for (var i = 0; i < 6; i++) await app.Given.StaffAsync(large, "1", "level_1 2025-01-01", role: i == 0 ? "designated_safeguarding_lead" : null);
        await app.Given.StaffAsync(small, "1");
        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator, large));

        var page = await coordinator.PageAsync(app.At("/coverage"));
        var text = page.Body!.TextContent;
        text.ShouldContain("6 of 8 posts are in date");
        page.QuerySelectorAll("tbody th").ShouldBeEmpty();
        page.QuerySelectorAll(".govuk-summary-list__row, dl > div").Last(r => r.TextContent.Contains("safeguarding lead", StringComparison.Ordinal)).TextContent.ShouldContain("1: Small club");
    }

    [Theory, OnBoth]
    [Requirement("R-053")]
    public async Task A_person_makes_a_link_that_anybody_opens_until_it_is_taken_back(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var person = await app.Given.StaffAsync(await app.Given.AgencyAsync("Brook School"), "1", "level_1 2025-03-03");
        var me = await app.SignedInAs(person);
        var form = new Dictionary<string, string> { ["For"] = "My next employer", ["Parts"] = "history" };
        (await (await me.SendFormAsync(app.At("/my-learning/shares"), new() { ["For"] = "My next employer" }, "Make the link")).ErrorsAsync()).ShouldContain("at least one part");

        var made = await me.SendFormAsync(app.At("/my-learning/shares"), form, "Make the link");
        var link = made.Headers.Location!.ToString();
        (await me.PageAsync(link)).Body!.TextContent.ShouldContain("This is what others see");

        var stranger = app.Visitor();
        var answer = await stranger.GetAsync(link);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await stranger.PageAsync(link);
        page.Title!.ShouldNotContain(person.LastName);
        var text = page.Body!.TextContent;
        text.ShouldContain("Foundation");
        text.ShouldNotContain("Worker");
        text.ShouldNotContain("My next employer");
        text.ShouldNotContain("This is what others see");

        (await me.SendFormAsync(app.At("/my-learning/shares"), [], "Take back the link for My next employer")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await stranger.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(app.At("/passport/nothing"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    [Requirement("R-054")]
    public async Task An_officer_gives_everybody_longer_sees_whom_it_reaches_first_and_takes_it_back(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var person = await app.Given.StaffAsync(await app.Given.AgencyAsync(), "1", "induction 2020-01-10; level_1 2024-03-03");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var me = await app.SignedInAs(person);
        var form = new Dictionary<string, string>
        {
            ["From.Day"] = "1", ["From.Month"] = "3", ["From.Year"] = "2027", ["Until.Day"] = "31", ["Until.Month"] = "3", ["Until.Year"] = "2027", ["To.Day"] = "30", ["To.Month"] = "6", ["To.Year"] = "2027", ["Why"] = "The trainers were ill",
        };

        var looked = await officer.SendFormAsync(app.At("/coverage/put-off"), form, "See whom it reaches");
        (await looked.Content.ReadAsStringAsync()).ShouldContain("1 date of 1 person");
        (await me.PageAsync(app.At("/my-learning"))).Body!.TextContent.ShouldContain("due by 3 March 2027");

        (await officer.SendFormAsync(app.At("/coverage/put-off"), form, "Give them longer")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await me.PageAsync(app.At("/my-learning"))).Body!.TextContent.ShouldContain("put off to 30 June 2027: The trainers were ill.");
        (await officer.SendFormAsync(app.At("/coverage/put-off"), [], "Take back: everything put off to 30 June 2027")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await me.PageAsync(app.At("/my-learning"))).Body!.TextContent.ShouldNotContain("put off");
    }
}
