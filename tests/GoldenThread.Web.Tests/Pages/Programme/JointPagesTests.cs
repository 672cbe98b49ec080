using System.Net;
using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Clock = GoldenThread.Web.Hosting.Clock;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>An event that two partnerships give together, by pages alone.</summary>
public sealed class JointPagesTests
{
    [Fact]
    [Requirement("R-098")]
    public async Task One_team_offers_places_the_other_takes_them_and_its_people_book_and_give_up()
    {
        await using var app = await TestApp.StartAsync();
        var neighbours = await Given.PartnershipAsync(app.Given.Test, "neighbours");
        var (e, stands) = (await app.Given.EventAsync(places: 3), await app.Given.AgencyAsync("The neighbours"));
        var owner = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var path = app.At($"/events/{e.Id}/joint");

        (await (await owner.SendFormAsync(path, button: "Offer the places")).ErrorsAsync()).ShouldContain("Choose the other partnership.");
        (await owner.SendFormAsync(path, new() { ["Guest"] = neighbours.PartnershipId.ToString(), ["Agency"] = stands.Id.ToString(), ["Places"] = "2" }, "Offer the places")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await owner.PageAsync(path)).QuerySelector(".lede")!.TextContent.ShouldBe("Given together with one partnership.");

        var agency = await neighbours.AgencyAsync();
        var (coordinator, person) = (await neighbours.PersonAsync(agency), await neighbours.PersonAsync(agency));
        await neighbours.GrantAsync(coordinator, Role.Coordinator);
        var (team, browser) = (await SignedInAsync(app, neighbours, coordinator), await SignedInAsync(app, neighbours, person));
        (await browser.PageAsync("/neighbours/joint-events")).Body!.TextContent.ShouldNotContain("Professional curiosity");
        (await team.SendFormAsync("/neighbours/joint-events", button: "Take it into our offer")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.SendFormAsync("/neighbours/joint-events", button: "Book a place: Professional curiosity")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync("/neighbours/joint-events")).Body!.TextContent.ShouldContain("You have a place");
        (await owner.PageAsync(path)).QuerySelector("tbody")!.TextContent.ShouldContain("1");
        (await browser.SendFormAsync("/neighbours/joint-events", button: "Give it up: Professional curiosity")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await owner.SendFormAsync(path, button: "End it: neighbours")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync("/neighbours/joint-events")).QuerySelector(".lede")!.TextContent.ShouldBe("No other partnership offers places at the moment.");
    }

    private static async Task<HttpClient> SignedInAsync(TestApp app, Given there, Person person)
    {
        var account = await there.AccountAsync(person);
        await using var scope = app.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().BeginAsync(account.Id, Clock.RealNow);
        var browser = app.Visitor();
        browser.DefaultRequestHeaders.Add("Cookie", $"goldenthread-session={secret}");
        return browser;
    }
}
