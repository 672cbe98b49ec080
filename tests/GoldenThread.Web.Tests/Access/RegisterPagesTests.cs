using System.Net;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Access;

[Requirement("R-092")]
public sealed class RegisterPagesTests
{
    private const string Good = "orbit candle meadow seven";

    [Theory, OnBoth]
    public async Task Somebody_registers_waits_is_confirmed_and_sees_their_own_pages(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var admin = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, school));
        (await admin.SendFormAsync(app.At($"/organisations/{school.Id}/change"), new() { ["EmailDomains"] = "brook.example.org" }, "Save the organisation")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var browser = app.Visitor();

        (await browser.SendFormAsync(app.At("/register"), new() { ["Email"] = "ben.lowe@brook.example.org" }, "Send me a link")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var link = await LinkAsync(app);
        var bare = await browser.SendFormAsync(link, new() { ["Password"] = Good }, "Register");
        (await bare.ErrorsAsync()).ShouldContain("Enter the first name.");
        var registered = await browser.SendFormAsync(link, new() { ["FirstName"] = "Ben", ["LastName"] = "Lowe", ["AgencyId"] = school.Id.ToString(), ["JobTitle"] = "Teacher", ["Password"] = Good }, "Register");
        registered.Headers.Location!.ToString().ShouldBe(app.At("/registered"));
        (await browser.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var waiting = await lead.PageAsync(app.At("/people/requests"));
        waiting.Body!.TextContent.ShouldContain("Of the organisation");
        (await lead.SendFormAsync(waiting, app.At("/people/requests"), button: "Yes, works here: Ben Lowe")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await browser.PageAsync(app.At("/account"))).Body!.TextContent.ShouldContain("Teacher, Brook School");
        (await browser.PageAsync(link)).QuerySelector("h1")!.TextContent.ShouldBe("This link is over");
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_look_the_same()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.PersonAsync();
        await app.Given.AccountAsync(person, "hash");
        var answers = new List<string>();
        foreach (var page in new[] { "/register", "/forgotten-password" })
            foreach (var email in new[] { person.Email, "nobody@example.org" })
            {
                var browser = app.Visitor();
                var answer = await browser.SendFormAsync(app.At(page), new() { ["Email"] = email }, "Send me a link");
                answers.Add($"{page} {answer.StatusCode} {answer.Headers.Location} {(await browser.PageAsync(answer.Headers.Location!.ToString())).QuerySelector("main")!.TextContent}");
            }

        answers[0].ShouldBe(answers[1]);
        answers[2].ShouldBe(answers[3]);
    }

    [Theory, OnBoth]
    public async Task A_forgotten_password_is_set_anew(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await app.PersonAsync();
        await app.Given.AccountAsync(person, new Web.Access.IdentityPasswords().Hash("the old password here"));
        var browser = app.Visitor();

        await browser.SendFormAsync(app.At("/forgotten-password"), new() { ["Email"] = person.Email }, "Send me a link");
        var set = await browser.SendFormAsync(await LinkAsync(app), new() { ["Password"] = Good }, "Set the password");
        set.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await set.ErrorsAsync());
        var old = await browser.SendFormAsync(app.At("/sign-in"), new() { ["Email"] = person.Email, ["Password"] = "the old password here" }, "Sign in");
        var signed = await browser.SendFormAsync(app.At("/sign-in"), new() { ["Email"] = person.Email, ["Password"] = Good }, "Sign in");

        (old.StatusCode, signed.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.SeeOther));
    }

    private static async Task<string> LinkAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AnswerAccountRequests>().DoAsync(app.Given.Context() with { RealNow = GoldenThread.Web.Hosting.Clock.RealNow });
        var text = await app.Given.ReadAsync(db => db.MailMessages.OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        return text[text.IndexOf("/calderbrook/account-link", StringComparison.Ordinal)..].Split()[0];
    }
}
