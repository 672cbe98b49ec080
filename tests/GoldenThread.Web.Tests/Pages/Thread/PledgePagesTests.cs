using System.Net;
using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Pages.Thread;

[Requirement("R-161")]
public sealed class PledgePagesTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory, OnBoth]
    public async Task A_participant_makes_a_pledge_from_their_own_pages_and_returns_to_it(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (e, person) = await app.Given.CameAsync();
        app.Clock.MoveTo(_day);
        var browser = await app.SignedInAs(person);

        (await browser.PageAsync(app.At("/pledges"))).QuerySelector("main")!.TextContent.ShouldContain("You can make a pledge");
        var empty = await browser.SendFormAsync(app.At($"/events/{e.Id}/pledge"), new() { ["Words"] = " " });
        (await empty.ErrorsAsync()).ShouldContain("Write one thing that you will do");
        (await browser.SendFormAsync(app.At($"/events/{e.Id}/pledge"), new() { ["Words"] = "Ask the second question" })).Headers.Location!.OriginalString.ShouldBe(app.At("/pledges"));
        var pledge = await app.Given.ReadAsync(db => db.Pledges.AsNoTracking().SingleAsync());

        app.Clock.MoveTo(pledge.By);
        (await browser.PageAsync(app.At("/pledges"))).QuerySelector(".lede")!.TextContent.ShouldContain("waits for your answer");
        (await (await browser.SendFormAsync(app.At($"/pledges/{pledge.Id}"), new() { ["WhatHappened"] = "typed" })).PageAsync()).QuerySelector("textarea")!.TextContent.Trim().ShouldBe("typed", "what was typed stays");
        (await browser.SendFormAsync(app.At($"/pledges/{pledge.Id}"), new() { ["Outcome"] = "PartlyDone", ["WhatHappened"] = "Half of it" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync(app.At($"/pledges/{pledge.Id}"))).QuerySelector(".lede")!.TextContent.ShouldContain("Partly done");
    }

    [Theory, OnBoth]
    public async Task Nobody_opens_or_answers_a_pledge_of_somebody_else(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (e, person) = await app.Given.CameAsync();
        var pledge = (await app.Given.PledgeAsync(e.Id, person)).OrThrow();
        app.Clock.MoveTo(_day);
        var colleague = await app.SignedInAs(await app.PersonAsync());

        (await colleague.GetAsync(app.At($"/pledges/{pledge.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.PostAsync(app.At($"/pledges/{pledge.Id}"), new FormUrlEncodedContent([new("Outcome", "Done")]))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync(app.At($"/pledges/{pledge.Id}/{new string('a', 43)}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a guessed link");
    }

    [Theory, OnBoth]
    public async Task After_the_form_of_a_selected_course_comes_the_pledge_and_the_mail_opens_it_again_without_an_account(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (e, person) = await app.Given.CameAsync();
        app.Clock.MoveTo(_day);
        var wave = await app.Given.WaveAsync(with: r => r with { About = new() { Kind = "event", Id = e.Id, Label = e.Title } });
        var link = (await app.Given.InvitedAsync(wave, person)).Single();
        var visitor = app.Visitor();

        var check = await visitor.SendFormAsync(app.At($"/forms/{link}"), new() { ["Typed[confidence]"] = "4", ["Typed[used]"] = "no" }, "Continue");
        var sent = await visitor.SendFormAsync(await check.PageAsync(), app.At($"/forms/{link}"), null, "Send your answers");
        sent.Headers.Location!.OriginalString.ShouldBe(app.At($"/forms/{link}/pledge"));
        (await visitor.SendFormAsync(app.At($"/forms/{link}/pledge"), new() { ["Words"] = "Ask the second question" })).Headers.Location!.OriginalString.ShouldBe(app.At("/forms/thank-you"));
        var pledge = await app.Given.ReadAsync(db => db.Pledges.AsNoTracking().SingleAsync());

        var address = RemindPledges.PathOf(app.Slug, pledge.Id, app.Services.GetRequiredService<SurveyKeys>().CodeForPledge(pledge.Id));
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Given.ReadAsync(db => db.Pledges.AsNoTracking().SingleAsync())).Outcome.ShouldBeNull("looking answers nothing, so a mail scanner cannot");
        (await visitor.SendFormAsync(address, new() { ["Outcome"] = "Done" })).Headers.Location!.OriginalString.ShouldBe($"{address}?said=sent");
        (await visitor.PageAsync($"{address}?said=sent")).QuerySelector("h1")!.TextContent.Trim().ShouldBe("Thank you");
    }

    [Theory, OnBoth]
    public async Task The_course_shows_how_far_pledges_carry_and_an_agency_lead_only_the_own_names(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (agency, other) = (await app.Given.AgencyAsync("Early Help"), await app.Given.AgencyAsync("Housing"));
        var course = await app.Given.PledgeCourseAsync();
        var (e, person) = await app.Given.CameAsync(course, agency);
        await app.Given.PledgeAsync(e.Id, person);
        app.Clock.MoveTo(_day);

        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        (await coordinator.PageAsync(app.At($"/courses/{course.Id}/pledges"))).QuerySelector("main")!.TextContent.ShouldContain(person.Name);
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, other));
        var seen = (await lead.PageAsync(app.At($"/courses/{course.Id}/pledges"))).QuerySelector("main")!.TextContent;
        seen.ShouldNotContain(person.LastName);
        seen.ShouldContain("1 of 1 who came");
        (await (await app.SignedInAs(await app.PersonAsync())).GetAsync(app.At($"/courses/{course.Id}/pledges"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
