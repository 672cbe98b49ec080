using System.Net;
using GoldenThread.Partnerships;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>Planning a year by pages alone: programme, content, practice weeks, demand.</summary>
public sealed class PlanPagesTests
{
    [Fact]
    public async Task A_coordinator_drafts_a_programme_which_everybody_sees_once_it_is_agreed_and_published()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var group = await app.Given.AddAsync(new Group { PartnershipId = app.Given.PartnershipId, Id = Guid.CreateVersion7(), Code = "impact_group" });
        var course = await app.Given.CourseAsync(new() { Title = "Neglect" });
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var drafted = await officer.SendFormAsync(app.At("/programme/plans"), new()
        {
            ["Title"] = "2027", ["From.Day"] = "1", ["From.Month"] = "1", ["From.Year"] = "2027", ["Until.Day"] = "31", ["Until.Month"] = "12", ["Until.Year"] = "2027",
        }, "Draft it");
        var path = drafted.Headers.Location!.ToString();
        (await officer.PageAsync(path)).DocumentElement.TextContent.ShouldContain("Nothing is planned yet");
        (await officer.SendFormAsync(path, new() { ["Course"] = course.Id.ToString(), ["Month"] = "2027-03-01", ["Dates"] = "3" }, "Plan it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.SendFormAsync(path, new() { ["Group"] = group.Id.ToString() }, "Record that it is agreed")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Visitor().PageAsync(app.At("/programme"))).DocumentElement.TextContent.ShouldContain("No programme is published");
        (await officer.SendFormAsync(path, button: "Publish the programme")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.Visitor().PageAsync(app.At("/programme"))).QuerySelector("tbody")!.TextContent.ShouldContain("March 2027");
    }

    [Fact]
    public async Task A_coordinator_approves_a_course_files_a_version_and_flags_courses_when_law_changes()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var course = await app.Given.CourseAsync(new() { Title = "Neglect", Themes = ["neglect"] });
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At($"/courses/{course.Id}/content");

        (await (await officer.SendFormAsync(path, button: "Approve the course")).PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("13 learning principles are not met yet");
        (await officer.SendFormAsync(app.At("/courses/content"), new() { ["What"] = "Working Together 2027" }, "Flag the courses")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(app.At("/courses/content"))).QuerySelector(".lede")!.TextContent.ShouldStartWith("1 of 1 courses are flagged");
        (await officer.SendFormAsync(path, new() { ["Source"] = "LawOrProcedure", ["Changed"] = "Thresholds", ["Because"] = "Chapter 3" }, "File it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(path)).QuerySelector(".lede")!.TextContent.ShouldContain("24 November 2027");
    }

    [Fact]
    public async Task A_delegate_asks_for_other_dates_and_the_coordinator_sees_the_demand()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(places: 1);
        await app.Given.BookedAsync(e);
        var delegates = await app.SignedInAs(await app.PersonAsync(agency: await app.Given.AgencyAsync("St Aidan's")));
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        (await delegates.SendFormAsync(app.At($"/events/{e.Id}"), button: "Tell me about other dates")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await delegates.PageAsync(app.At($"/events/{e.Id}"))).DocumentElement.TextContent.ShouldContain("We write to you when another date");
        (await officer.PageAsync(app.At("/demand"))).QuerySelector(".lede")!.TextContent.ShouldStartWith("No place is planned for 1 person");
        (await officer.SendFormAsync(app.At("/practice-weeks"), new() { ["Topic"] = "Neglect", ["From.Day"] = "5", ["From.Month"] = "10", ["From.Year"] = "2027", ["Until.Day"] = "9", ["Until.Month"] = "10", ["Until.Year"] = "2027" }, "Plan it")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(app.At("/practice-weeks"))).DocumentElement.TextContent.ShouldContain("No partner has said what it brings");
    }
}
