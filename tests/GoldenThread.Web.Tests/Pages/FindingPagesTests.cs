using System.Net;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

public sealed class FindingPagesTests
{
    [Theory, OnBoth]
    [Requirement("R-071")]
    public async Task A_coordinator_takes_a_national_review_from_the_list_raises_the_need_and_answers_it(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var school = await app.Given.AgencyAsync("Brook School");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var form = await browser.PageAsync(app.At("/findings/record?publication=child_protection_in_england"));
        form.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("Child Protection in England");
        form.QuerySelector("[name='PublishedOn.Year']")!.GetAttribute("value").ShouldBe("2022");
        var recorded = await browser.SendFormAsync(form, app.At("/findings/record"), new() { ["AgencyIds"] = school.Id.ToString() }, "Record the finding");

        recorded.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await recorded.ErrorsAsync());
        var finding = await browser.PageAsync(recorded.Headers.Location!.ToString());
        finding.QuerySelector("h1")!.TextContent.ShouldBe("Child Protection in England");
        finding.Body!.TextContent.ShouldContain("No need raised yet");
        finding.Body.TextContent.ShouldContain("Brook School");

        var raise = finding.QuerySelectorAll("a").Single(a => a.TextContent == "Raise a need").GetAttribute("href")!;
        var need = await browser.SendFormAsync(raise, new() { ["Title"] = "Ask the second question" }, "Raise the need");
        need.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var register = await browser.PageAsync(need.Headers.Location!.ToString());
        register.Body!.TextContent.ShouldContain("Research and national findings");
        register.Body.TextContent.ShouldContain("Nobody sees to it yet.");
        register.Body.TextContent.ShouldContain("Brook School");

        var answered = await browser.SendFormAsync($"{need.Headers.Location}/answer", new() { ["Method"] = "briefing", ["Why"] = "Everybody has to know", ["What"] = "Seven minutes" }, "Choose this method");
        answered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(answered.Headers.Location!.ToString())).Body!.TextContent.ShouldContain("Seven minutes");
        (await browser.PageAsync(recorded.Headers.Location.ToString())).Body!.TextContent.ShouldContain("Everybody has to know");
    }

    [Fact]
    public async Task A_course_for_a_need_is_designed_next_and_knows_the_need()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var need = await app.Given.NeedAsync(coordinator);
        var browser = await app.SignedInAs(coordinator);

        var answered = await browser.SendFormAsync(app.At($"/needs/{need.Id}/answer"), new() { ["Method"] = "course", ["Why"] = "Skill is missing" }, "Choose this method");

        answered.Headers.Location!.ToString().ShouldBe(app.At($"/courses/new?need={need.Id}"));
        var page = await browser.PageAsync(app.At($"/needs/{need.Id}"));
        page.QuerySelectorAll("a").Single(a => a.TextContent == "Design a course for this need").GetAttribute("href").ShouldBe(app.At($"/courses/new?need={need.Id}"));
        page.Body!.TextContent.ShouldContain("One response still has no course or event");
    }

    [Fact]
    public async Task Every_error_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await using var app = await TestApp.StartAsync();
        var school = await app.Given.AgencyAsync("Brook School");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var answer = await browser.SendFormAsync(app.At("/findings/record"), new()
        {
            ["Title"] = "", ["Kind"] = "audit", ["Theme"] = "Neglect", ["Summary"] = "<b>Nobody</b> asked", ["AgencyIds"] = school.Id.ToString(),
            ["PublishedOn.Day"] = "31", ["PublishedOn.Month"] = "2", ["PublishedOn.Year"] = "2026",
        }, "Record the finding");
        var page = await answer.PageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.TextContent).ShouldBe(["Enter the title of the finding", "The day it was published or reported must be a real date, such as 24 11 2026"]);
        page.Title.ShouldNotBeNull().ShouldStartWith("Error: ");
        page.QuerySelector("[name=Summary]")!.TextContent.Trim().ShouldBe("<b>Nobody</b> asked");
        page.QuerySelector("[name='PublishedOn.Day']")!.GetAttribute("value").ShouldBe("31");
        page.QuerySelector($"[value='{school.Id}']")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector("[name=Kind] option[selected]")!.GetAttribute("value").ShouldBe("audit");
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_refused_beside_the_day()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var page = await (await browser.SendFormAsync(app.At("/findings/record"), new()
        {
            ["Title"] = "T", ["Kind"] = "audit", ["Theme"] = "X", ["PublishedOn.Day"] = "25", ["PublishedOn.Month"] = "11", ["PublishedOn.Year"] = "2026",
        }, "Record the finding")).PageAsync();

        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#publishedon-day");
        page.QuerySelector(".govuk-error-summary a")!.TextContent.ShouldStartWith("That day has not come yet.");
    }

    [Fact]
    public async Task Organisations_are_found_by_name_without_losing_what_was_typed_or_ticked()
    {
        await using var app = await TestApp.StartAsync();
        for (var i = 0; i < 35; i++) await app.Given.AgencyAsync($"School {i:00}");
        var ticked = await app.Given.AgencyAsync("Ticked Trust");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var found = await (await browser.SendFormAsync(app.At("/findings/record"), new() { ["Title"] = "", ["Theme"] = "Neglect", ["AgencyIds"] = ticked.Id.ToString(), ["AgencyText"] = "school 07" }, "Find organisations")).PageAsync();

        found.QuerySelectorAll("[name=AgencyIds]").Length.ShouldBe(2);
        found.QuerySelector($"[value='{ticked.Id}']")!.HasAttribute("checked").ShouldBeTrue();
        found.Body!.TextContent.ShouldContain("School 07");
        found.QuerySelector("[name=Theme]")!.GetAttribute("value").ShouldBe("Neglect");
        found.QuerySelector(".govuk-error-summary").ShouldBeNull();
        (await app.Given.ReadAsync(db => db.Findings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    [Requirement("R-276")]
    public async Task A_practitioner_reads_what_is_published_and_nothing_of_what_is_done_about_it()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var school = await app.Given.AgencyAsync("Brook School");
        var national = await app.Given.FindingAsync(coordinator, "It's Silent", agencies: school.Id);
        var audit = await app.Given.FindingAsync(coordinator, "Our audit", FindingKind.Audit, agencies: school.Id);
        var browser = await app.SignedInAs(await app.PersonAsync());
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, school));

        var page = await browser.PageAsync(app.At($"/findings/{national.Id}"));
        page.Body!.TextContent.ShouldNotContain("Brook School");
        page.QuerySelectorAll("main a").Select(a => a.TextContent).ShouldNotContain("Change the finding");
        (await browser.GetAsync(app.At($"/findings/{audit.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(app.At("/findings/record"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.PageAsync(app.At("/findings"))).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(["It's Silent"]);

        (await lead.PageAsync(app.At($"/findings/{audit.Id}"))).Body!.TextContent.ShouldContain("Brook School");
        (await lead.GetAsync(app.At($"/findings/{audit.Id}/change"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Visitor().PageAsync(app.At("/findings"))).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe(["It's Silent"]);
    }

    [Fact]
    [Requirement("R-074")]
    public async Task A_need_is_closed_with_evidence_and_the_page_says_before_why_it_cannot()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var need = await app.Given.NeedAsync(coordinator);
        var browser = await app.SignedInAs(coordinator);
        (await browser.PageAsync(app.At($"/needs/{need.Id}/close"))).Body!.TextContent.ShouldContain("It cannot be closed yet");
        await browser.SendFormAsync(app.At($"/needs/{need.Id}/answer"), new() { ["Method"] = "guidance", ["Why"] = "One page is enough" }, "Choose this method");
        await browser.SendFormAsync(app.At($"/needs/{need.Id}"), new() { ["Why"] = "Sent to every team" }, "Say that it has been delivered");

        var bare = await (await browser.SendFormAsync(app.At($"/needs/{need.Id}/close"), new() { ["Evidence"] = "", ["On.Day"] = "24", ["On.Month"] = "11", ["On.Year"] = "2026" }, "Close the need")).PageAsync();
        var closed = await browser.SendFormAsync(app.At($"/needs/{need.Id}/close"), new() { ["Evidence"] = "8 of 10 files", ["On.Day"] = "24", ["On.Month"] = "11", ["On.Year"] = "2026" }, "Close the need");

        bare.QuerySelector(".govuk-error-summary a")!.TextContent.ShouldBe("Say what shows the result");
        closed.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await closed.ErrorsAsync());
        (await browser.PageAsync(app.At($"/needs/{need.Id}"))).Body!.TextContent.ShouldContain("Closed on evidence of 24 November 2026.");
        (await app.Given.ReadAsync(db => db.Needs.Select(n => n.Status).SingleAsync())).ShouldBe(NeedStatus.Closed);
    }

    [Fact]
    public async Task A_proposed_need_is_accepted_on_its_page_and_a_finding_is_closed_with_a_reason()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var need = await app.Given.NeedAsync(coordinator, NeedStatus.Proposed);
        var finding = await app.Given.FindingAsync(coordinator);
        var browser = await app.SignedInAs(coordinator);

        (await browser.SendFormAsync(app.At($"/needs/{need.Id}"), button: "Accept the need")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.SendFormAsync(app.At($"/findings/{finding.Id}/no-need"), new() { ["Why"] = "We are its good example" }, "Close the thread here")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.Given.ReadAsync(db => db.Needs.Select(n => n.Status).SingleAsync())).ShouldBe(NeedStatus.Accepted);
        (await browser.PageAsync(app.At($"/findings/{finding.Id}"))).Body!.TextContent.ShouldContain("We are its good example");
    }

    [Fact]
    public async Task The_register_filters_by_status_and_by_who_owns_and_an_unknown_owner_is_said()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var mine = await app.Given.NeedAsync(coordinator, owner: coordinator);
        var nobodys = await app.Given.NeedAsync(coordinator, NeedStatus.Proposed);
        var browser = await app.SignedInAs(coordinator);

        (await TitlesAsync("?Owner=mine")).ShouldBe([mine.Title]);
        (await TitlesAsync("?Owner=nobody")).ShouldBe([nobodys.Title]);
        (await TitlesAsync("?Status=proposed")).ShouldBe([nobodys.Title]);
        var page = await (await browser.SendFormAsync(app.At($"/needs/{mine.Id}/change"), new() { ["OwnerEmail"] = "nobody@example.org" }, "Save the need")).PageAsync();
        page.QuerySelector(".govuk-error-summary a")!.TextContent.ShouldStartWith("Nobody here has this e-mail address");

        async Task<IEnumerable<string>> TitlesAsync(string filters) => (await browser.PageAsync(app.At($"/needs{filters}"))).QuerySelectorAll("tbody th a").Select(a => a.TextContent);
    }
}
