using System.Net;
using GoldenThread.People;
using GoldenThread.Programme;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>Rules about places, set by pages alone, and what everybody reads of them.</summary>
public sealed class MixPageTests
{
    [Fact]
    public async Task An_officer_keeps_places_and_chooses_who_is_next_and_delegates_read_why()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(places: 1);
        var agency = await app.Given.AgencyAsync("St Aidan's");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At($"/events/{e.Id}/mix");

        var wrong = await (await officer.SendFormAsync(path, new() { ["Rules[0].For"] = agency.Id.ToString(), ["Rules[0].AtLeast"] = "5" }, "Save the rules")).PageAsync();
        wrong.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("there are only 1");
        (await officer.SendFormAsync(path, new() { ["Rules[0].For"] = agency.Id.ToString(), ["Rules[0].AtLeast"] = "1" }, "Save the rules")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.SendFormAsync(path, new() { ["Policy"] = nameof(QueuePolicy.BalanceAgencies), ["Why"] = "A mixed room" }, "Let this way hold")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var delegates = await app.SignedInAs(await app.PersonAsync());
        var page = await delegates.PageAsync(app.At($"/events/{e.Id}"));
        page.DocumentElement.TextContent.ShouldContain("1 place is held for St Aidan's");
        page.DocumentElement.TextContent.ShouldContain("Not enough history");
        (await delegates.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
