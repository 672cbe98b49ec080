using System.Net;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.DeepDives;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Impact;

/// <summary>Deep dives from the draw to the quote, observations, reflections, evidence of results, asking by hand and following up pledges, with plain forms.</summary>
public sealed class DeepDivePagesTests
{
    [Theory, OnBoth]
    [Requirement("R-163"), Requirement("R-164")]
    public async Task An_officer_begins_a_deep_dive_a_member_nominates_and_the_nominated_writes_it_down(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (e, _) = await app.Given.DiveEventAsync(3);
        app.Clock.MoveTo(new(2026, 12, 4));
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        (await officer.PageAsync(app.At("/evaluation/deep-dives"))).QuerySelector($"a[href='{app.At($"/events/{e.Id}/deep-dive")}']").ShouldNotBeNull();

        var empty = await officer.SendFormAsync(app.At($"/events/{e.Id}/deep-dive"), new() { ["HowMany"] = "1" });
        (await empty.ErrorsAsync()).ShouldContain("Interview 2 to 20 people");
        var begun = await officer.SendFormAsync(app.At($"/events/{e.Id}/deep-dive"), new() { ["Guide"] = "deep_dive_guide", ["HowMany"] = "2" });
        begun.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await begun.ErrorsAsync());
        var here = begun.Headers.Location!.OriginalString;
        (await officer.PageAsync(here)).QuerySelector("main table")!.QuerySelectorAll("tbody tr").Length.ShouldBe(4);

        var interviewer = await app.PersonAsync(agency: await app.Given.AgencyAsync("Nominating agency"));
        var agency = await app.Given.ReadAsync(db => db.Agencies.SingleAsync(a => a.Name == "Nominating agency"));
        (await (await officer.SendFormAsync(here, new() { ["AgencyId"] = $"{agency.Id}", ["Email"] = "nobody@example.org" }, "Record it")).ErrorsAsync()).ShouldContain("Nobody here has that address");
        (await officer.SendFormAsync(here, new() { ["AgencyId"] = $"{agency.Id}", ["Email"] = interviewer.Email }, "Record it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var interview = await app.Given.ReadAsync(db => db.Interviews.OrderBy(i => i.Id).FirstAsync());
        var analyse = app.At($"/evaluation/deep-dives/interviews/{interview.Id}");
        (await officer.SendFormAsync(analyse, new() { ["Interviewer"] = $"{interviewer.Id}" }, "Give it to them")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var browser = await app.SignedInAs(interviewer);
        var mine = app.At($"/interviews/{interview.Id}");
        (await browser.PageAsync(app.At("/evaluation-tasks"))).QuerySelector($"a[href='{mine}']").ShouldNotBeNull();
        var unfinished = await browser.SendFormAsync(mine, new() { ["State"] = "Held", ["Notes[what_happened]"] = "She asks now" }, "Save the interview");
        var shown = await unfinished.PageAsync();
        shown.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Say how it was held");
        shown.QuerySelector("#n-what_happened")!.TextContent.Trim().ShouldBe("She asks now", "what was typed stays");
        var fields = new Dictionary<string, string> { ["State"] = "Held", ["Mode"] = "Telephone", ["HeldOn.Day"] = "4", ["HeldOn.Month"] = "12", ["HeldOn.Year"] = "2026", ["Notes[what_happened]"] = "She asks now" };
        var saved = await browser.SendFormAsync(mine, fields, "Save the interview");
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await saved.ErrorsAsync());
        var quoted = await browser.SendFormAsync(mine, new() { ["Quote"] = "I ask now", ["ConsentOn.Day"] = "4", ["ConsentOn.Month"] = "12", ["ConsentOn.Year"] = "2026" }, "Keep the quote");
        quoted.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await quoted.ErrorsAsync());

        (await officer.PageAsync(here)).QuerySelector("main")!.TextContent.ShouldContain("“I ask now”");
        (await officer.PageAsync(analyse)).QuerySelector("main")!.TextContent.ShouldContain("She asks now");
        (await officer.SendFormAsync(analyse, button: "Consent was taken back: I ask now")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(here)).QuerySelector("main")!.TextContent.ShouldNotContain("“I ask now”");
        (await (await app.SignedInAs(await app.PersonAsync())).GetAsync(mine)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    [Requirement("R-170")]
    public async Task A_member_of_a_group_is_asked_to_observe_and_files_a_report(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await app.Given.EventAsync(10);
        var (_, _, member) = await app.Given.MemberAsync("impact_group");
        await app.Given.AccountAsync(member);
        app.Clock.MoveTo(new(2026, 12, 4));
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var here = app.At($"/events/{e.Id}/observations");
        (await (await officer.SendFormAsync(here)).ErrorsAsync()).ShouldContain("Choose one");
        (await officer.SendFormAsync(here, new() { ["Observer"] = $"{member.Id}" })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var observation = await app.Given.ReadAsync(db => db.TrainingObservations.SingleAsync());
        var browser = await app.SignedInAs(member);
        var mine = app.At($"/observations/{observation.Id}");
        (await (await browser.SendFormAsync(mine, new() { ["Words"] = "Lively" })).ErrorsAsync()).ShouldContain("Choose a point from 1 to 5");
        (await browser.SendFormAsync(mine, new() { ["Material"] = "5", ["Delivery"] = "4", ["JointWorking"] = "3", ["Words"] = "Lively" })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(mine)).QuerySelector("main")!.TextContent.ShouldContain("You filed this report");
        (await officer.PageAsync(here)).QuerySelector("main")!.TextContent.ShouldContain("Lively");
    }

    [Theory, OnBoth]
    [Requirement("R-177")]
    public async Task A_reflection_is_written_by_the_link_of_the_mail_and_read_by_the_manager(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("oldham");
        var agency = await app.Given.AgencyAsync();
        var manager = await app.PersonAsync(agency: agency);
        var (e, person) = await app.Given.CameAsync(await app.Given.CourseAsync(), agency);
        await app.Given.PostAsync(person, agency, manager: manager);
        (await app.Given.On(e.LastDay.AddDays(21)).RemindToPractiseAsync()).ShouldBe(1);
        app.Clock.MoveTo(e.LastDay.AddDays(21));
        var mail = await app.Given.ReadAsync(db => db.MailMessages.Where(m => m.Subject == "Have you used what you learnt?").Select(m => m.Text).SingleAsync());
        var link = new Uri(mail.Split("http", 2)[1].Split('\n')[0].Insert(0, "http")).AbsolutePath;
        // The keys of the app sign its links.
        var id = (await app.Given.ReadAsync(db => db.Practised.SingleAsync())).Id;
        link = GoldenThread.Evaluation.Practice.RemindToPractise.PathOf(app.Slug, id, ((GoldenThread.Surveys.SurveyKeys)app.Services.GetService(typeof(GoldenThread.Surveys.SurveyKeys))!).CodeForPractised(id));

        var visitor = app.Visitor();
        (await (await visitor.SendFormAsync(link, new() { ["Words"] = " " })).ErrorsAsync()).ShouldContain("Write how it went");
        (await visitor.SendFormAsync(link, new() { ["Words"] = "I asked the second question" })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.GetAsync(link[..^3] + "abc")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var browser = await app.SignedInAs(manager);
        var page = await browser.PageAsync(app.At($"/reflections?write={id}"));
        page.QuerySelector("main")!.TextContent.ShouldContain("I asked the second question");
        (await browser.SendFormAsync(page, app.At($"/reflections?write={id}"), new() { ["Words"] = "Talked about it" })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(app.At("/reflections"))).QuerySelector("main")!.TextContent.ShouldContain("Talked about it");
        (await (await app.SignedInAs(await app.PersonAsync(agency: agency))).GetAsync(app.At($"/reflections?write={id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    [Requirement("R-160"), Requirement("R-162"), Requirement("R-171")]
    public async Task Evidence_is_attached_an_event_asked_about_and_pledges_followed_up(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (e, person) = await app.Given.CameAsync();
        var pledge = (await app.Given.PledgeAsync(e.Id, person)).OrThrow();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        app.Clock.MoveTo(pledge.By);

        var here = app.At($"/evaluation/courses/{e.CourseId}/evidence");
        (await (await officer.SendFormAsync(here, new() { ["Kind"] = "AuditMeasure", ["Words"] = "Plans name the child" }, "Attach it")).ErrorsAsync()).ShouldContain("Say where it comes from");
        var attached = await officer.SendFormAsync(here, new()
        {
            ["Kind"] = "AuditMeasure", ["Words"] = "Plans name the child", ["Source"] = "Audit", ["Before"] = "8", ["OfBefore"] = "20", ["BeforeOn.Day"] = "1", ["BeforeOn.Month"] = "3", ["BeforeOn.Year"] = "2026",
            ["After"] = "15", ["OfAfter"] = "22", ["AfterOn.Day"] = "20", ["AfterOn.Month"] = "11", ["AfterOn.Year"] = "2026",
        }, "Attach it");
        attached.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await attached.ErrorsAsync());
        (await officer.PageAsync(here)).QuerySelector("main")!.TextContent.ShouldContain("+28 (−2 to +52)");

        var ask = app.At($"/events/{e.Id}/ask");
        (await (await officer.SendFormAsync(ask)).ErrorsAsync()).ShouldContain("Choose what to ask");
        (await officer.SendFormAsync(ask, new() { ["Step"] = "after_course", ["Who"] = "participants" })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.Invitations.CountAsync(i => i.PersonId == person.Id))).ShouldBe(1);

        var follow = app.At($"/courses/{e.CourseId}/pledges/follow-up");
        (await officer.SendFormAsync(follow, button: "Write to them now")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.On(pledge.By).ReturnPledgeAsync(pledge.Id, PledgeOutcome.Done, "Twice")).OrThrow();
        var page = await officer.PageAsync(follow);
        page.QuerySelector(".lede")!.TextContent.ShouldContain("One pledge that came back is to be reviewed");
        (await officer.SendFormAsync(page, follow, new() { ["Reviewed"] = $"{pledge.Id}" }, "Mark as reviewed")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(app.At($"/courses/{e.CourseId}/pledges"))).QuerySelector("main")!.TextContent.ShouldContain("Reviewed");
    }
}
