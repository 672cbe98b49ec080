using System.Net;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>Trainers, their release, and attendance figures, by pages alone.</summary>
public sealed class PoolPagesTests
{
    [Fact]
    public async Task A_coordinator_asks_a_trainer_and_the_manager_releases_them_from_the_mail()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(details: new() { TrainersWanted = 2, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0))] });
        var agency = await app.Given.AgencyAsync();
        var person = await app.Given.PersonAsync(agency, manager: await app.Given.PersonAsync(agency));
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At("/training-pool");

        (await (await officer.SendFormAsync(path, new() { ["Mail"] = "nobody@example.org", ["Event"] = e.Id.ToString() }, "Ask them to teach")).PageAsync()).QuerySelector(".govuk-error-summary a[href='#Mail']").ShouldNotBeNull();
        (await officer.SendFormAsync(path, new() { ["Mail"] = person.Email }, "Keep it in the register")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.SendFormAsync(path, new() { ["Mail"] = person.Email, ["Event"] = e.Id.ToString() }, "Ask them to teach")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var text = (await app.Given.OutboxAsync()).Single(m => m.AboutKind == "teaching").Text;
        var link = new Uri(text[text.IndexOf("http", StringComparison.Ordinal)..].Split('\n')[0]).AbsolutePath;
        (await app.Visitor().SendFormAsync(link, button: "Release them for the date")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.Given.ReadAsync(db => db.Teachings.SingleAsync())).State.ShouldBe(TeachingState.Assigned);
        (await app.Visitor().PageAsync(link)).QuerySelector(".lede")!.TextContent.ShouldContain("You have released them");
        (await officer.PageAsync(path)).DocumentElement.TextContent.ShouldContain("1 trainer");
    }

    [Fact]
    public async Task Attendance_is_shown_with_both_figures_downloaded_and_taken_further()
    {
        await using var app = await TestApp.StartAsync();
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At("/figures/attendance");

        (await officer.PageAsync(path)).QuerySelector(".lede")!.TextContent.ShouldContain("No event has been in this period");
        var csv = await officer.GetAsync(path + "?format=csv");
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("registered_attendance_rate");
        (await officer.SendFormAsync(path, new() { ["Reason"] = "One in five does not come", ["Receiver"] = "The strategic group" }, "Take it further")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.PageAsync(path)).DocumentElement.TextContent.ShouldContain("To The strategic group");
        (await (await app.SignedInAs(await app.PersonAsync(Role.Executive))).PageAsync(path)).DocumentElement.TextContent.ShouldNotContain("Take an issue further");
    }
}
