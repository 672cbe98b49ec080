using System.Net;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Tests.Access;

[Requirement("R-276")]
public sealed class SignInCodeTests
{
    private const string Password = "kestrel ladder muffin";

    [Theory, OnBoth]
    public async Task The_app_is_set_up_by_scanning_or_typing_and_asked_for_from_then_on(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await app.PersonAsync();
        await app.Given.AccountAsync(person, new IdentityPasswords().Hash(Password));
        var browser = await app.SignedInAs(person);

        (await browser.PageAsync(app.At("/account"))).QuerySelector($"a[href='{app.At("/account/authenticator")}']").ShouldNotBeNull();
        (await (await browser.SendFormAsync(app.At("/account/authenticator"), new() { ["Password"] = "wrong" }, "Set up the app")).ErrorsAsync()).ShouldContain("not your present password");
        (await browser.SendFormAsync(app.At("/account/authenticator"), new() { ["Password"] = Password }, "Set up the app")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await browser.PageAsync(app.At("/account/authenticator"));
        page.QuerySelector("svg[role=img] path")!.GetAttribute("d").ShouldStartWith("M4 4h7v1");
        var key = FromBase32(page.QuerySelector("main .reference")!.TextContent);
        var codes = await (await browser.SendFormAsync(app.At("/account/authenticator"), new() { ["Code"] = Now(key, -1) }, "Use this app")).PageAsync();
        codes.QuerySelectorAll("li.reference").Length.ShouldBe(RecoveryCode.HowMany);

        var elsewhere = app.Visitor();
        var half = await elsewhere.SendFormAsync(app.At("/sign-in?return=/calderbrook/account"), new() { ["Email"] = person.Email, ["Password"] = Password });
        half.Headers.Location!.ToString().ShouldBe("/calderbrook/sign-in/code?return=%2Fcalderbrook%2Faccount");
        (await elsewhere.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await (await elsewhere.SendFormAsync(half.Headers.Location.ToString(), new() { ["Code"] = "12" })).ErrorsAsync()).ShouldContain("That code is not right");
        var whole = await elsewhere.SendFormAsync(half.Headers.Location.ToString(), new() { ["Code"] = Now(key, 0) });
        whole.Headers.Location!.ToString().ShouldBe("/calderbrook/account");
        (await elsewhere.PageAsync(app.At("/account"))).QuerySelector(".who")!.TextContent.ShouldContain(person.Name);

        (await (await elsewhere.SendFormAsync(app.At("/account/authenticator"), new() { ["Password"] = Password }, "Make new recovery codes")).PageAsync()).QuerySelectorAll("li.reference").Length.ShouldBe(RecoveryCode.HowMany);
        (await elsewhere.SendFormAsync(app.At("/account/authenticator"), new() { ["Password"] = Password }, "Turn the code off")).Headers.Location!.ToString().ShouldBe("/calderbrook/account");
    }

    [Fact]
    public async Task Without_the_first_step_there_is_no_second()
    {
        await using var app = await TestApp.StartAsync();

        (await app.Visitor().GetAsync(app.At("/sign-in/code"))).Headers.Location!.ToString().ShouldBe("/calderbrook/sign-in");
    }

    [Fact]
    public async Task An_administrator_of_real_people_is_told_what_the_role_waits_for()
    {
        await using var app = await TestApp.StartAsync();
        var real = await Given.RealPartnershipAsync(app.Given.Test, "realplace");
        var person = await real.PersonAsync(await real.AgencyAsync());
        await real.GrantAsync(person, Role.TenantAdministrator);
        await real.AccountAsync(person, new IdentityPasswords().Hash(Password));
        var browser = app.Visitor();
        await browser.SendFormAsync("/realplace/sign-in", new() { ["Email"] = person.Email, ["Password"] = Password });

        (await browser.GetAsync("/realplace/settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var account = await browser.PageAsync("/realplace/account");
        account.QuerySelector(".inset")!.TextContent.ShouldContain("begins once you have set up a sign-in code");
        await browser.SendFormAsync("/realplace/account/authenticator", new() { ["Password"] = Password }, "Set up the app");
        var key = FromBase32((await browser.PageAsync("/realplace/account/authenticator")).QuerySelector("main .reference")!.TextContent);
        await browser.SendFormAsync("/realplace/account/authenticator", new() { ["Code"] = Now(key, 0) }, "Use this app");
        (await browser.GetAsync("/realplace/settings")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Now(byte[] key, int steps) => Totp.CodeOf(key, Totp.StepAt(Clock.RealNow) + steps);

    private static byte[] FromBase32(string said)
    {
        var bits = string.Concat(said.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
