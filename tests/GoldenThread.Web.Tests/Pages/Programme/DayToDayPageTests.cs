using System.Net;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>A coordinator's work with one event, by pages alone.</summary>
public sealed class DayToDayPageTests
{
    [Fact]
    public async Task A_coordinator_writes_copies_and_adds_somebody_who_rings()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync();
        await app.Given.BookedAsync(e);
        var agency = await app.Given.AgencyAsync("St Aidan's");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At($"/events/{e.Id}/day-to-day");

        (await (await officer.SendFormAsync(path, button: "Send the message")).PageAsync()).QuerySelector(".govuk-error-summary a[href='#Subject']").ShouldNotBeNull();
        var sent = await officer.SendFormAsync(path, new() { ["Subject"] = "A new room", ["Text"] = "Room 4" }, "Send the message");
        (await officer.PageAsync(sent.Headers.Location!.ToString())).QuerySelector(".lede")!.TextContent.ShouldContain("on its way");
        (await officer.SendFormAsync(path, new() { ["First.Day"] = "1", ["First.Month"] = "2", ["First.Year"] = "2027", ["Times"] = "3" }, "Make the drafts")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.Events.CountAsync(x => x.CourseId == e.CourseId && x.State == EventState.Draft))).ShouldBe(3);
        var added = await officer.SendFormAsync(path, new() { ["FirstName"] = "Ann", ["LastName"] = "Lee", ["Mail"] = "ann@example.org", ["JobTitle"] = "Nurse", ["Agency"] = agency.Id.ToString() }, "Add and book them");
        (await officer.PageAsync(added.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.ShouldBe("Ann Lee has a place");
    }
}
