using System.Net;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>What can be done from a mail without signing in, and what managers decide.</summary>
public sealed class ByMailPagesTests
{
    private static readonly EventDetails _details = new() { Capacity = 2, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre")] };

    [Fact]
    public async Task A_place_is_cancelled_from_the_mail_by_one_confirmed_page_and_a_look_alone_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(details: _details);
        var booking = await app.Given.BookedAsync(e);
        var text = (await app.Given.OutboxAsync()).Single(m => m.AboutId == booking.Id).Text;
        var path = new Uri(text[text.IndexOf("https://", text.IndexOf("without signing in", StringComparison.Ordinal), StringComparison.Ordinal)..].Split('\n')[0]).AbsolutePath;
        var visitor = app.Visitor();

        (await visitor.GetAsync(path[..^1] + (path[^1] == 'A' ? 'B' : 'A'))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.PageAsync(path)).QuerySelector("h1")!.TextContent.ShouldBe("Cancel your place");
        (await app.Given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed, "mail programs look at links by themselves");
        (await visitor.SendFormAsync(path, button: "Cancel the place")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.Given.AgainAsync(booking)).State.ShouldBe(BookingState.Cancelled);
        (await visitor.PageAsync(path)).QuerySelector("h1")!.TextContent.ShouldBe("Your place is cancelled");
    }

    [Fact]
    public async Task A_manager_approves_from_the_mail_and_the_page_says_so_afterwards()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(course: await app.Given.CourseAsync(new() { Title = "Neglect", Approval = Approval.AtBooking }), details: _details);
        var booking = (await app.Given.BookAsync(e, await app.Given.PersonAsync(await app.Given.AgencyAsync()), with: r => r with { LineManagerEmail = "boss@example.org" })).OrThrow().Booking;
        var path = app.At($"/by-mail/{booking.Id}/approve/{MailKey.Of((await app.Given.AgainAsync(booking)).MailRoot!, MailKey.Approve)}");
        var manager = app.Visitor();

        var page = await manager.PageAsync(path);
        page.DocumentElement.TextContent.ShouldContain("The place is held until Thursday 3 December 2026, 9:30am");
        var wrong = await manager.SendFormAsync(path, button: "Decline");
        (await wrong.PageAsync()).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Say why");
        (await manager.SendFormAsync(path, button: "Approve the place")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.Given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
        (await manager.PageAsync(path)).QuerySelector(".lede")!.TextContent.ShouldContain("it was approved");
    }

    [Fact]
    public async Task The_delegate_changes_answers_and_an_officer_books_a_list()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(details: _details);
        var person = await app.PersonAsync();
        var booking = await app.Given.BookedAsync(e, person);
        var browser = await app.SignedInAs(person);

        (await browser.SendFormAsync(app.At($"/bookings/{booking.Id}/answers"), new() { ["LineManager"] = "new@example.org" }, "Save the answers")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.AgainAsync(booking)).LineManagerEmail.ShouldBe("new@example.org");

        var other = await app.Given.PersonAsync(await app.Given.AgencyAsync());
        var officer = await app.SignedInAs(await app.PersonAsync(GoldenThread.People.Role.Coordinator));
        var list = app.At($"/events/{e.Id}/bookings");
        var wrong = await officer.SendFormAsync(list, new() { ["List"] = "e-mail\nnobody@example.org" }, "Book everybody on the list");
        (await wrong.PageAsync()).QuerySelector("a[href='#List']")!.TextContent.ShouldContain("Row 2");
        (await officer.SendFormAsync(list, new() { ["List"] = $"e-mail\n{other.Email}" }, "Book everybody on the list")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.CountsAsync(e))[BookingState.Confirmed].ShouldBe(2);
    }
}
