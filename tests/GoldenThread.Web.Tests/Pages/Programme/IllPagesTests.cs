using System.Net;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>The delegate says on the day that they are ill; the line manager, not signed in, confirms it; an officer reads the manager's word.</summary>
public sealed class IllPagesTests
{
    [Theory, OnBoth]
    [Requirement("R-132"), Requirement("R-130")]
    public async Task From_the_delegates_phone_to_the_managers_word_beside_the_booking(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind, set: s => s with { Today = new(2026, 12, 3) });
        await app.Given.PolicyAsync("warrington");
        var person = await app.PersonAsync(agency: await app.Given.AgencyAsync());
        var e = await app.Given.EventAsync(details: new EventDetails { Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre"), new(new(2026, 12, 4), new(9, 30), new(13, 0), "St Mark's Centre")] });
        var booking = (await app.Given.BookAsync(e, person, with: r => r with { LineManagerEmail = "boss@example.org" })).OrThrow().Booking;
        var own = await app.SignedInAs(person);

        var page = await own.PageAsync(app.At($"/bookings/{booking.Id}"));
        page.QuerySelectorAll("aside a").ShouldContain(a => a.TextContent == "I am ill today");
        (await own.SendFormAsync(app.At($"/bookings/{booking.Id}/ill"), button: "Ask the line manager")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await own.PageAsync(app.At($"/bookings/{booking.Id}"))).Body!.TextContent.ShouldContain("There is no answer yet");

        var mail = app.At($"/by-mail/{booking.Id}/replace/{MailKey.Of((await app.Given.AgainAsync(booking)).MailRoot!, MailKey.Replace)}");
        var manager = app.Visitor();
        (await manager.GetAsync(mail[..^1] + (mail[^1] == 'A' ? 'B' : 'A'))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await manager.SendFormAsync(mail, button: "Confirm in writing")).ErrorsAsync()).ShouldContain("Write what you confirm");
        (await (await manager.SendFormAsync(mail, new() { ["Word"] = "It could not be helped" }, "Confirm in writing")).PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Thank you");

        (await (await app.SignedInAs(await app.PersonAsync(GoldenThread.People.Role.Coordinator))).PageAsync(app.At($"/bookings/{booking.Id}"))).Body!.TextContent.ShouldContain("It could not be helped");
    }
}
