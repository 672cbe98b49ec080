using System.Net;
using AngleSharp.Html.Dom;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>What a coordinator does: a course, its dates, publishing, changing, calling off, and who is booked.</summary>
public sealed class PlanningPagesTests
{
    [Fact]
    [Requirement("R-081")]
    public async Task A_course_is_designed_a_date_of_two_days_planned_and_published_without_a_script()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var course = await browser.SendFormAsync(app.At("/courses/new"), new() { ["Title"] = "Neglect", ["Level"] = "level_3", ["Outcomes"] = "ask again\nwrite it down" }, "Put it on the list");
        course.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await course.Content.ReadAsStringAsync());
        var at = course.Headers.Location + "/plan";

        var first = new Dictionary<string, string> { ["Sessions[0].Date.Day"] = "3", ["Sessions[0].Date.Month"] = "12", ["Sessions[0].Date.Year"] = "2026", ["Sessions[0].Start"] = "9:30am", ["Sessions[0].End"] = "1pm", ["Capacity"] = "20" };
        var two = await (await browser.SendFormAsync(await browser.PageAsync(at), at, first, "Add a day")).PageAsync();
        two.Title!.ShouldNotStartWith("Error");
        two.QuerySelectorAll("legend").Count(l => l.TextContent.Trim().StartsWith("Day ", StringComparison.Ordinal)).ShouldBe(2);
        ((IHtmlInputElement)two.QuerySelector("[name='Sessions[0].Date.Day']")!).Value.ShouldBe("3");
        ((IHtmlInputElement)two.QuerySelector("#Capacity")!).Value.ShouldBe("20");

        var unfinished = await (await browser.SendFormAsync(two, at, button: "Save as a draft")).PageAsync();
        unfinished.Title.ShouldStartWith("Error: ");
        var saved = await browser.SendFormAsync(unfinished, at, new() { ["Sessions[1].Date.Day"] = "10", ["Sessions[1].Date.Month"] = "12", ["Sessions[1].Date.Year"] = "2026" }, "Save as a draft");
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await saved.Content.ReadAsStringAsync());

        var publish = saved.Headers.Location!.ToString();
        (await browser.PageAsync(publish)).DocumentElement.TextContent.ShouldContain("Tuesday 24 November 2026, 11:59pm");
        (await browser.SendFormAsync(publish, button: "Publish")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Visitor().PageAsync(app.At("/events"))).QuerySelector("tbody")!.TextContent.ShouldContain("20 of 20 places left");
    }

    [Fact]
    public async Task Taking_a_day_out_keeps_the_others_as_they_were_typed()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var course = await app.Given.CourseAsync();
        var at = app.At($"/courses/{course.Id}/plan");
        var page = await (await browser.SendFormAsync(await browser.PageAsync(at), at, new() { ["Sessions[0].Place"] = "First hall" }, "Add a day")).PageAsync();
        page = await (await browser.SendFormAsync(page, at, new() { ["Sessions[1].Place"] = "Second hall" }, "Take out day 1")).PageAsync();

        page.QuerySelectorAll("[name$='.Place']").Select(i => ((IHtmlInputElement)i).Value).ShouldBe(["Second hall"]);
    }

    [Fact]
    public async Task Changing_an_event_says_what_follows_before_it_is_done()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(places: 1);
        await app.Given.BookedAsync(e);
        await app.Given.BookedAsync(e);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var at = app.At($"/events/{e.Id}/change");

        var preview = await (await browser.SendFormAsync(await browser.PageAsync(at), at, new() { ["Capacity"] = "5" }, "See what follows")).PageAsync();
        preview.DocumentElement.TextContent.ShouldContain("1 person moves up from the waiting list");
        (await app.Given.CountsAsync(e))[BookingState.Waiting].ShouldBe(1);
        (await browser.SendFormAsync(preview, at, button: "Save and tell people")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Confirmed] = 2 });

        var cut = await (await browser.SendFormAsync(await browser.PageAsync(at), at, new() { ["Capacity"] = "1" }, "See what follows")).PageAsync();
        cut.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("2 places are taken or held");
        ((IHtmlInputElement)cut.QuerySelector("#Capacity")!).Value.ShouldBe("1");
    }

    [Fact]
    public async Task Calling_off_needs_a_reason_and_tells_people()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync();
        await app.Given.BookedAsync(e);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var at = app.At($"/events/{e.Id}/call-off");

        (await browser.PageAsync(at)).DocumentElement.TextContent.ShouldContain("1 booking ends");
        (await (await browser.SendFormAsync(at, button: "Call it off")).PageAsync()).Title.ShouldStartWith("Error: ");
        (await browser.SendFormAsync(at, new() { ["Reason"] = "The trainer is ill" }, "Call it off")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.CountsAsync(e)).ShouldBe(new Dictionary<BookingState, int> { [BookingState.Cancelled] = 1 });
    }

    [Fact]
    [Requirement("R-095")]
    public async Task The_team_books_for_somebody_and_releases_a_held_place_with_a_reason()
    {
        await using var app = await TestApp.StartAsync();
        var e = await app.Given.EventAsync(5, await app.Given.CourseAsync(new() { Title = "Level 3", Prerequisites = ["level_1"] }));
        var person = await app.PersonAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        var booked = await browser.SendFormAsync(app.At($"/events/{e.Id}/bookings"), new() { ["Mail"] = person.Email }, "Book for them");
        booked.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await booked.Content.ReadAsStringAsync());
        var at = booked.Headers.Location!.ToString();
        (await browser.PageAsync(app.At($"/events/{e.Id}/bookings"))).QuerySelector("tbody")!.TextContent.ShouldContain("Held");
        (await (await browser.SendFormAsync(at, button: "Release the place")).PageAsync()).Title.ShouldStartWith("Error: ");
        (await browser.SendFormAsync(at, new() { ["Reason"] = "Certificate seen" }, "Release the place")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.Bookings.Select(b => b.State).SingleAsync())).ShouldBe(BookingState.Confirmed);
        var released = await browser.PageAsync(at);
        released.DocumentElement.TextContent.ShouldContain("Certificate seen");
        released.Title!.ShouldNotContain(person.LastName);
    }

    [Fact]
    public async Task Notice_by_a_way_that_does_not_count_is_refused_and_what_was_typed_stays()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var booking = await app.Given.BookedAsync(await app.Given.EventAsync());
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var at = app.At($"/bookings/{booking.Id}/cancel");

        var refused = await (await browser.SendFormAsync(at, new() { ["How"] = "by_phone", ["Reason"] = "Rang at nine" }, "Cancel the place")).PageAsync();
        refused.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("takes notice only in writing");
        refused.QuerySelector("textarea")!.TextContent.ShouldContain("Rang at nine");
        (await browser.SendFormAsync(at, new() { ["How"] = "none" }, "Cancel the place")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_people_need_is_read_by_the_team_and_the_trainer_and_by_nobody_else()
    {
        await using var app = await TestApp.StartAsync(set: s => s with { SealingKey = new byte[32] });
        var e = await app.Given.EventAsync();
        await app.Given.BookAsync(e, await app.PersonAsync(), with: r => r with { AccessNeeds = "Large print" });

        foreach (var (role, scope, sees) in new[] { (Role.Coordinator, (Guid?)null, true), (Role.Trainer, e.Id, true), (Role.Trainer, Guid.NewGuid(), false), (Role.AgencyLead, null, false), (Role.Finance, null, false) })
        {
            var browser = await app.SignedInAs(await app.PersonAsync(role, scopeId: scope));
            var answer = await browser.GetAsync(app.At($"/events/{e.Id}/needs"));
            (answer.StatusCode == HttpStatusCode.OK).ShouldBe(sees, role.ToString());
            (await answer.Content.ReadAsStringAsync()).Contains("Large print").ShouldBe(sees);
        }
    }
}
