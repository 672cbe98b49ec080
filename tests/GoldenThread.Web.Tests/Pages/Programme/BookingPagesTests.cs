using System.Net;
using AngleSharp.Html.Dom;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>Finding, booking, cancelling and passing on, by pages alone and without a script.</summary>
public sealed class BookingPagesTests
{
    private static readonly EventDetails _details = new() { Capacity = 2, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre", "https://meet.example/secret")] };

    [Fact]
    [Requirement("R-091")]
    public async Task A_visitor_finds_an_event_without_venue_or_link_and_is_asked_to_sign_in()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var e = await app.Given.EventAsync(details: _details with { Title = "Neglect & <script>" });
        var visitor = app.Visitor();

        var list = await visitor.PageAsync(app.At("/events?text=neglect"));
        list.QuerySelector("tbody tr")!.TextContent.ShouldContain("2 of 2 places left");
        var page = await visitor.PageAsync(app.At($"/events/{e.Id}"));
        page.QuerySelector("h1")!.TextContent.ShouldBe("Neglect & <script>");
        var text = page.DocumentElement.TextContent;
        text.ShouldContain("Tuesday 24 November 2026, 11:59pm");
        text.ShouldContain("Thursday 26 November 2026, 11:59pm");
        text.ShouldContain("£100");
        text.ShouldNotContain("St Mark");
        text.ShouldNotContain("meet.example");
        page.QuerySelectorAll("a").ShouldContain(a => a.TextContent.Contains("Sign in to book") && a.GetAttribute("href")!.StartsWith(app.At("/sign-in?return="), StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("R-092")]
    [Requirement("R-096")]
    public async Task Three_screens_lead_to_a_place_a_reference_and_a_calendar_file()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var e = await app.Given.EventAsync(details: _details);
        var browser = await app.SignedInAs(await app.PersonAsync());

        var held = await browser.SendFormAsync(app.At($"/events/{e.Id}"), button: "Book a place");
        held.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        held.Headers.Location!.ToString().ShouldBe(app.At($"/events/{e.Id}/book"));
        var form = await browser.PageAsync(app.At($"/events/{e.Id}/book"));
        form.QuerySelector(".lede")!.TextContent.ShouldContain("We hold your place until");
        ((IHtmlInputElement)form.QuerySelector("input[type=checkbox]")!).IsChecked.ShouldBeFalse();

        var wrong = await browser.SendFormAsync(form, app.At($"/events/{e.Id}/book"), new() { ["Needs"] = "Large print" }, "Confirm booking");
        var again = await wrong.PageAsync();
        again.Title.ShouldStartWith("Error: ");
        again.QuerySelector(".govuk-error-summary a[href='#Accepted']").ShouldNotBeNull();
        again.QuerySelector("textarea")!.TextContent.ShouldContain("Large print");

        var done = await browser.SendFormAsync(again, app.At($"/events/{e.Id}/book"), new() { ["Accepted"] = "true" }, "Confirm booking");
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await done.Content.ReadAsStringAsync());
        var booking = await browser.PageAsync(done.Headers.Location!.ToString());
        booking.QuerySelector("h1")!.TextContent.ShouldBe("You have a place");
        booking.DocumentElement.TextContent.ShouldContain("https://meet.example/secret");
        booking.DocumentElement.TextContent.ShouldContain("Full attendance: expected.");
        booking.DocumentElement.TextContent.ShouldContain("£100");
        var file = await browser.GetAsync(done.Headers.Location + "/calendar.ics");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await file.Content.ReadAsStringAsync()).ShouldContain("DTSTART;TZID=Europe/London:20261203T093000");

        (await browser.PageAsync(app.At("/bookings"))).QuerySelector("tbody")!.TextContent.ShouldContain("You have a place");
        (await browser.PageAsync(app.At($"/events/{e.Id}"))).DocumentElement.TextContent.ShouldContain("See your booking");
    }

    [Fact]
    public async Task A_place_that_is_given_back_is_free_for_the_next()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(details: _details with { Capacity = 1 });
        var browser = await app.SignedInAs(await app.PersonAsync());
        await browser.SendFormAsync(app.At($"/events/{e.Id}"), button: "Book a place");
        var other = await app.SignedInAs(await app.PersonAsync());
        (await other.PageAsync(app.At($"/events/{e.Id}"))).QuerySelectorAll("h2").ShouldContain(h => h.TextContent == "All places are held");

        (await browser.SendFormAsync(app.At($"/events/{e.Id}/book"), button: "Give the place back")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await other.PageAsync(app.At($"/events/{e.Id}"))).QuerySelectorAll("h2").ShouldContain(h => h.TextContent == "1 of 1 places left");
    }

    [Fact]
    [Requirement("R-097")]
    public async Task A_full_event_says_the_turn_and_leaving_the_list_is_free()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var e = await app.Given.EventAsync(details: _details with { Capacity = 1 });
        await app.Given.BookedAsync(e);
        var browser = await app.SignedInAs(await app.PersonAsync());

        (await browser.PageAsync(app.At($"/events/{e.Id}"))).DocumentElement.TextContent.ShouldContain("you would be number 1 of 1");
        await browser.SendFormAsync(app.At($"/events/{e.Id}"), button: "Join the waiting list");
        var joined = await browser.SendFormAsync(app.At($"/events/{e.Id}/book"), new() { ["Accepted"] = "true" }, "Join the waiting list");
        var at = joined.Headers.Location!.ToString();
        (await browser.PageAsync(at)).DocumentElement.TextContent.ShouldContain("Number 1 of 1");

        (await browser.SendFormAsync(at + "/cancel", button: "Leave the list")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(at)).QuerySelector("h1")!.TextContent.ShouldBe("Cancelled");
    }

    [Fact]
    public async Task An_offered_place_is_taken_with_one_button()
    {
        await using var app = await TestApp.StartAsync(set: s => s with { Today = new(2026, 11, 25) });
        app.Given.Now = app.Given.Now.AddDays(1);
        await app.Given.PolicyAsync("warrington");
        var e = await app.Given.EventAsync(details: _details with { Capacity = 1 });
        var booked = await app.Given.BookedAsync(e);
        var person = await app.PersonAsync();
        var waiting = await app.Given.BookedAsync(e, person);
        (await app.Given.CancelAsync(booked)).OrThrow();
        var browser = await app.SignedInAs(person);

        (await browser.PageAsync(app.At($"/bookings/{waiting.Id}"))).QuerySelector("h1")!.TextContent.ShouldBe("A place has come free");
        (await browser.SendFormAsync(app.At($"/bookings/{waiting.Id}"), button: "Take the place")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.AgainAsync(waiting)).State.ShouldBe(BookingState.Confirmed);
    }

    [Fact]
    [Requirement("R-131")]
    public async Task A_colleague_takes_the_place_by_their_whole_address()
    {
        await using var app = await TestApp.StartAsync();
        var agency = await app.Given.AgencyAsync();
        var (holder, colleague) = (await app.PersonAsync(agency: agency), await app.PersonAsync(agency: agency));
        var booking = await app.Given.BookedAsync(await app.Given.EventAsync(details: _details), holder);
        var browser = await app.SignedInAs(holder);
        var at = app.At($"/bookings/{booking.Id}/pass-on");

        var unknown = await (await browser.SendFormAsync(at, new() { ["Mail"] = "nobody@example.org" })).PageAsync();
        unknown.Title.ShouldStartWith("Error: ");
        ((IHtmlInputElement)unknown.QuerySelector("#Mail")!).Value.ShouldBe("nobody@example.org");
        (await browser.SendFormAsync(at, new() { ["Mail"] = colleague.Email })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.AgainAsync(booking)).State.ShouldBe(BookingState.Substituted);
    }

    [Fact]
    public async Task Cancelling_says_first_what_it_means()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var person = await app.PersonAsync();
        var booking = await app.Given.BookedAsync(await app.Given.EventAsync(details: _details), person);
        var browser = await app.SignedInAs(person);

        (await browser.PageAsync(app.At($"/bookings/{booking.Id}/cancel"))).QuerySelector(".lede")!.TextContent.ShouldContain("Cancelling now is free");
        (await browser.SendFormAsync(app.At($"/bookings/{booking.Id}/cancel"), new() { ["Reason"] = "Called away" }, "Cancel the place")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.AgainAsync(booking)).State.ShouldBe(BookingState.Cancelled);
    }

    [Fact]
    public async Task What_is_not_mine_is_not_there()
    {
        await using var app = await TestApp.StartAsync();
        var booking = await app.Given.BookedAsync(await app.Given.EventAsync(details: _details));
        var draft = await app.Given.EventAsync(details: _details, published: false);
        var browser = await app.SignedInAs(await app.PersonAsync());

        foreach (var path in new[] { $"/bookings/{booking.Id}", $"/bookings/{booking.Id}/cancel", $"/bookings/{booking.Id}/pass-on", $"/bookings/{booking.Id}/calendar.ics", $"/events/{draft.Id}", $"/events/{booking.EventId}/needs" })
            (await browser.GetAsync(app.At(path))).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        (await browser.GetAsync(app.At("/courses"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("oldham", "Not set by this partnership")]
    [InlineData("nottinghamshire", "Not set by this partnership")]
    [InlineData("wigan", "Monday 30 November 2026, 11:59pm")]
    [InlineData("warrington", "Tuesday 24 November 2026, 11:59pm")]
    [Requirement("R-136")]
    public async Task Each_partnership_shows_its_own_last_free_moment_or_that_there_is_none(string slug, string expected)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync(slug);
        var e = await app.Given.EventAsync(details: _details);

        var panel = (await app.Visitor().PageAsync(app.At($"/events/{e.Id}"))).QuerySelector("aside")!.TextContent;

        panel.ShouldContain(expected);
    }
}
