using System.Net;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>One's own calendar and the month, by pages alone.</summary>
public sealed class CalendarPagesTests
{
    [Fact]
    public async Task Somebody_makes_an_address_their_calendar_reads_it_without_signing_in_and_they_end_it()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.PersonAsync();
        await app.Given.BookedAsync(await app.Given.EventAsync(), person);
        var browser = await app.SignedInAs(person);

        (await browser.PageAsync(app.At("/bookings"))).QuerySelector($"a[href='{app.At("/bookings/calendar")}']").ShouldNotBeNull();
        var made = await (await browser.SendFormAsync(app.At("/bookings/calendar"), button: "Make one for my own days")).PageAsync();
        var address = made.QuerySelector(".note .reference")!.TextContent;
        var read = await app.Visitor().GetAsync(address);
        read.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await read.Content.ReadAsStringAsync()).ShouldContain("SUMMARY:Professional curiosity");
        (await browser.PageAsync(app.At("/bookings/calendar"))).Body!.TextContent.ShouldNotContain(address, customMessage: "shown once");

        (await browser.SendFormAsync(app.At("/bookings/calendar"), button: "End it: Your own days")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Visitor().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Requirement("R-104")]
    public async Task Anybody_looks_at_a_month_and_subscribes_to_all_events()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.EventAsync();
        var visitor = app.Visitor();

        var month = await visitor.PageAsync(app.At("/events/month?of=2026-12"));
        month.QuerySelector("h1")!.TextContent.ShouldBe("December 2026");
        month.QuerySelectorAll(".month > li").Length.ShouldBe(31);
        month.QuerySelector(".month")!.ClassName.ShouldBe("month month--from-2", "1 December 2026 is a Tuesday");
        month.QuerySelectorAll(".month > li")[2].TextContent.ShouldContain("Professional curiosity");
        (await visitor.PageAsync(app.At("/events/month?of=2027-02"))).QuerySelector(".lede")!.TextContent.ShouldBe("Nothing is planned in this month.");
        (await visitor.GetAsync(app.At("/events/month?of=soon"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var all = await (await visitor.GetAsync(app.At("/events.ics"))).Content.ReadAsStringAsync();
        all.ShouldContain("SUMMARY:Professional curiosity");
        all.ShouldNotContain("St Mark");
    }

    [Fact]
    public async Task A_booker_makes_one_for_their_organisation_and_for_no_other()
    {
        await using var app = await TestApp.StartAsync();
        var (mine, theirs) = (await app.Given.AgencyAsync("Mine"), await app.Given.AgencyAsync("Theirs"));
        var browser = await app.SignedInAs(await app.PersonAsync(Role.AgencyBooker, mine));

        var made = await (await browser.SendFormAsync(app.At("/bookings/calendar"), button: "Make one for Mine")).PageAsync();
        made.QuerySelector(".note .reference").ShouldNotBeNull();
        (await browser.SendFormAsync(app.At("/bookings/calendar"), new() { ["agency"] = theirs.Id.ToString() }, "Make one for Mine")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
