using System.Net;
using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GoldenThread.Web.Tests.Access;

[Requirement("R-276")]
public sealed class GateTests
{
    private static Task<TestApp> StartAsync(Database kind) => TestApp.StartAsync(kind, extend: app =>
    {
        app.MapGet("/{partnership}/test/thread", (Visit visit) => $"{visit.Partnership.Slug} {visit.Person?.Name} {visit.Today:yyyy-MM-dd}").Needs(Right.SeeEvidence);
        app.MapGet("/{partnership}/test/programme", () => "programme").Needs(Right.ManageProgramme);
        app.MapGet("/{partnership}/test/people/{id}", () => "person").Needs(Right.SeePosts, of: "person");
        app.MapGet("/api/v1/{partnership}/test/thread", () => "api").Needs(Right.SeeEvidence);
        app.MapGet("/api/v1/{partnership}/test/open", (Visit visit) => visit.IsSignedIn).OpenToAll();
        app.MapGet("/test/bare", () => "bare");
    });

    [Theory, OnBoth]
    public async Task A_visitor_is_sent_to_sign_in_and_comes_back(Database kind)
    {
        await using var app = await StartAsync(kind);
        var answer = await app.Visitor().GetAsync(app.At("/test/thread?gap=no_need"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/calderbrook/sign-in?return=%2Fcalderbrook%2Ftest%2Fthread%3Fgap%3Dno_need");
    }

    [Theory, OnBoth]
    public async Task Who_holds_the_right_comes_in(Database kind)
    {
        await using var app = await StartAsync(kind);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        (await browser.GetStringAsync(app.At("/test/thread"))).ShouldStartWith("calderbrook Amina Yusuf");
    }

    [Theory, OnBoth]
    public async Task What_one_may_not_even_see_looks_like_what_is_not_there(Database kind)
    {
        await using var app = await StartAsync(kind);
        var browser = await app.SignedInAs(await app.PersonAsync());
        var stranger = await app.PersonAsync();

        var hidden = await browser.GetAsync(app.At($"/test/people/{stranger.Id}"));
        var absent = await browser.GetAsync(app.At($"/test/people/{Guid.NewGuid()}"));

        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        absent.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Plain(await hidden.Content.ReadAsStringAsync()).ShouldBe(Plain(await absent.Content.ReadAsStringAsync()));
        (await browser.GetAsync(app.At("/test/programme"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBoth]
    public async Task Ones_own_record_opens_and_a_line_managers_reports_do(Database kind)
    {
        await using var app = await StartAsync(kind);
        var manager = await app.PersonAsync(Role.LineManager);
        var report = await app.Given.PersonAsync(await app.Given.AgencyAsync(), manager: manager);
        var browser = await app.SignedInAs(manager);

        (await browser.GetAsync(app.At($"/test/people/{manager.Id}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(app.At($"/test/people/{report.Id}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(app.At($"/test/people/{(await app.PersonAsync()).Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth, Requirement("R-002")]
    public async Task A_person_of_another_partnership_is_a_visitor_here(Database kind)
    {
        await using var app = await StartAsync(kind);
        var elsewhere = await Given.PartnershipAsync(app.Given.Test, "elsewhere");
        var coordinator = await elsewhere.PersonAsync();
        await elsewhere.GrantAsync(coordinator, Role.Coordinator);
        await elsewhere.AccountAsync(coordinator);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        (await browser.GetAsync("/elsewhere/test/thread")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/nowhere/test/thread")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task A_right_that_is_taken_back_is_gone_on_the_next_request(Database kind)
    {
        await using var app = await StartAsync(kind);
        var person = await app.Given.PersonAsync(await app.Given.AgencyAsync());
        var grant = await app.Given.GrantAsync(person, Role.Coordinator);
        var browser = await app.SignedInAs(person);
        var program = await app.WithToken(person, Role.Coordinator);
        (await browser.GetAsync(app.At("/test/thread"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync(app.Api("/test/thread"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using (var db = app.Given.Open())
        await using (var work = await db.WriteAsync(app.Given.Context()))
        {
            db.Attach(grant).Entity.Until = new(2026, 11, 23);
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        (await browser.GetAsync(app.At("/test/thread"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync(app.Api("/test/thread"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, OnBoth]
    public async Task A_key_is_asked_for_and_a_wrong_one_is_refused_even_where_all_may_come(Database kind)
    {
        await using var app = await StartAsync(kind);
        var wrong = app.Visitor();
        wrong.DefaultRequestHeaders.Authorization = new("Bearer", "gt_calderbrook_nothing");

        (await app.Visitor().GetAsync(app.Api("/test/thread"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.Visitor().GetStringAsync(app.Api("/test/open"))).ShouldBe("false");
        (await wrong.GetAsync(app.Api("/test/open"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await app.WithToken(await app.PersonAsync())).GetStringAsync(app.Api("/test/open"))).ShouldBe("true");
    }

    [Theory, OnBoth]
    public async Task A_session_cookie_opens_no_api(Database kind)
    {
        await using var app = await StartAsync(kind);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));

        (await browser.GetAsync(app.Api("/test/thread"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_endpoint_without_a_policy_stays_shut_and_stops_the_start()
    {
        await using var app = await StartAsync(Database.Sqlite);

        (await app.Visitor().GetAsync("/test/bare")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Should.Throw<InvalidOperationException>(() => Policies.Check(app.Application)).Message
            .ShouldBe("No policy is declared for /test/bare. Declare [Needs(Right.…)] or [OpenToAll] on the page, .Needs(Right.…) or .OpenToAll() on the endpoint.");
    }

    private static string Plain(string html) => System.Text.RegularExpressions.Regex.Replace(html, "class=\"reference\">[^<]+|name=\"__RequestVerificationToken\"[^>]+", "");
}
