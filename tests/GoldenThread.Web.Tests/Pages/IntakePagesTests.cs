using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

/// <summary>The first day in production, by its pages (issue 4).</summary>
[Requirement("R-007"), Requirement("R-044")]
public sealed class IntakePagesTests
{
    [Theory, OnBoth]
    public async Task A_coordinator_brings_in_learning_sees_the_sheet_and_takes_it_back(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var person = await app.Given.PersonAsync(await app.Given.AgencyAsync("Brook School"));
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        (await browser.PageAsync(app.At("/settings"))).QuerySelector($"a[href='{app.At("/intakes")}']").ShouldNotBeNull();
        (await browser.PageAsync(app.At("/intakes"))).QuerySelector($"a[href='{app.At("/intakes/new/learning")}']").ShouldNotBeNull();
        (await browser.GetStringAsync(app.At("/intakes/template/learning"))).ShouldContain("E-mail,Counts for,Completed on");
        var sent = await SendAsync(browser, app.At("/intakes/new/learning"), $"Person;Level;Date\r\n{person.Email};Level 1;2025-03-14\r\nnobody@example.org;Level 1;2025-03-14\r\n");
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await sent.ErrorsAsync());
        var at = sent.Headers.Location!.ToString();
        (await browser.PageAsync(at)).QuerySelector("h1")!.TextContent.ShouldBe("Which column is which?");
        (await browser.SendFormAsync(at, new() { ["Columns[email]"] = "Person" }, "Look at the file")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var preview = await browser.PageAsync(at);
        preview.QuerySelector("h1")!.TextContent.ShouldBe("What this file would bring in");
        preview.Body!.TextContent.ShouldContain("Nobody here has this e-mail address.");
        (await browser.GetStringAsync($"{at}/lines.csv?outcome=left_out")).ShouldContain("3,\"nobody@example.org, Level 1, 2025-03-14\",Left out,Nobody here");
        (await app.Given.ReadAsync(db => db.Achievements.CountAsync())).ShouldBe(0);

        (await browser.SendFormAsync(at, button: "Bring in 1 achievement")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.Achievements.CountAsync())).ShouldBe(1);
        (await browser.PageAsync(app.At("/intakes/sheet"))).Body!.TextContent.ShouldContain("Every file adds up");
        (await browser.GetStringAsync(app.At("/intakes/sheet.csv"))).ShouldContain("History of learning,staff.csv,2026-11-24,2,1,0,1,1,1,hours,0,0,0,0,0,yes,");
        (await browser.SendFormAsync(at, new() { ["Why"] = "The wrong file" }, "Take the file back")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(at)).QuerySelector("h1")!.TextContent.ShouldBe("The file was taken back");
    }

    [Fact]
    public async Task An_administrator_brings_in_organisations_and_events_but_sees_nobodys_learning()
    {
        await using var app = await TestApp.StartAsync();
        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var administrator = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var person = await app.Given.PersonAsync(await app.Given.AgencyAsync("Brook School"));
        await app.Given.EventAsync(places: 5);
        var bookings = await SendAsync(coordinator, app.At("/intakes/new/bookings"), $"Course,Day,Email\r\nProfessional curiosity,2026-12-03,{person.Email}\r\n");
        var at = bookings.Headers.Location!.ToString();
        (await coordinator.SendFormAsync(at, button: "Bring in 1 booking")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await administrator.PageAsync(app.At("/intakes"))).Body!.TextContent.ShouldContain("A training coordinator brings this in");
        foreach (var hidden in new[] { at, $"{at}/lines.csv", app.At("/intakes/new/learning"), app.At("/intakes/new/bookings") }) (await administrator.GetAsync(hidden)).StatusCode.ShouldBe(HttpStatusCode.NotFound, hidden);
        (await administrator.PageAsync(app.At("/intakes/sheet"))).Body!.TextContent.ShouldNotContain("confirmed places");
        (await administrator.GetStringAsync(app.At("/intakes/sheet.csv"))).ShouldNotContain("Bookings");
        (await SendAsync(administrator, app.At("/intakes/new/organisations"), "Organisation,Sector,Legal kind,Based in the area,Serves the area\r\nHill House,charity,charity,no,yes\r\n")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Events_wait_to_be_published_until_the_bookings_are_in()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var sent = await SendAsync(browser, app.At("/intakes/new/events"), "Reference,Title,Date,Start,End,Places,Length\r\nA1,Neglect,2027-01-12,09:30,12:30,2,half day\r\n");
        var at = sent.Headers.Location!.ToString();
        (await browser.SendFormAsync(at, button: "Bring in 1 event")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await browser.PageAsync(at)).Body!.TextContent.ShouldContain("1 event waits to be published");
        (await browser.SendFormAsync(at, button: "Publish 1 event")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.Events.SingleAsync())).State.ShouldBe(GoldenThread.Programme.EventState.Published);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, string file)
    {
        var page = await browser.PageAsync(address);
        var token = page.QuerySelectorAll("input[name=__RequestVerificationToken]").OfType<IHtmlInputElement>().Last().Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "Upload", "staff.csv" } };
        return await browser.PostAsync(address, form);
    }
}
