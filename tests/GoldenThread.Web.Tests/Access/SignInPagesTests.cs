using System.Net;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Tests.Access;

[Requirement("R-276")]
public sealed class SignInPagesTests
{
    private const string Right = "kestrel ladder muffin";

    [Theory, OnBoth]
    public async Task Signing_in_leads_back_to_where_one_wanted_to_go(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await WithPasswordAsync(app);
        var browser = app.Visitor();
        var wanted = await browser.GetAsync(app.At("/account?from=mail"));

        var answer = await browser.SendFormAsync(wanted.Headers.Location!.ToString(), new() { ["Email"] = person.Email, ["Password"] = Right });

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/calderbrook/account?from=mail");
        var account = await browser.PageAsync(app.At("/account"));
        account.QuerySelector(".who")!.TextContent.ShouldContain(person.Name);
        account.QuerySelector("main")!.TextContent.ShouldContain(person.Email);
    }

    [Theory, OnBoth]
    public async Task A_wrong_password_and_an_unknown_address_look_the_same_and_keep_the_address(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await WithPasswordAsync(app);

        var wrong = await (await app.Visitor().SendFormAsync(app.At("/sign-in"), new() { ["Email"] = person.Email, ["Password"] = "wrong" })).PageAsync();
        var unknown = await (await app.Visitor().SendFormAsync(app.At("/sign-in"), new() { ["Email"] = "nobody@example.org", ["Password"] = "wrong" })).PageAsync();

        wrong.Title.ShouldStartWith("Error: ");
        wrong.QuerySelector("#errors")!.TextContent.ShouldBe(unknown.QuerySelector("#errors")!.TextContent);
        wrong.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(person.Email);
        wrong.QuerySelector("#Password")!.GetAttribute("value").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("elsewhere")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public void One_never_comes_back_anywhere_but_here(string? address) => Return.Or(address, "/home").ShouldBe("/home");

    [Fact]
    public void One_comes_back_to_a_page_of_this_site() => Return.Or("/calderbrook/threads?gap=no_need#since", "/home").ShouldBe("/calderbrook/threads?gap=no_need#since");

    [Theory, OnBoth]
    public async Task The_cookie_is_out_of_reach_and_signing_out_ends_it_for_good(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await WithPasswordAsync(app);
        var browser = app.Visitor();
        var answer = await browser.SendFormAsync(app.At("/sign-in"), new() { ["Email"] = person.Email, ["Password"] = Right });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("goldenthread-session=", StringComparison.Ordinal));

        cookie.ShouldEndWith("; path=/; samesite=lax; httponly");
        var thief = app.Visitor();
        thief.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        (await thief.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.SendFormAsync(app.At("/account"), button: "Sign out")).Headers.Location!.ToString().ShouldBe("/calderbrook/sign-out");
        (await thief.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Where_the_site_is_encrypted_the_cookie_is_locked_to_it()
    {
        await using var app = await TestApp.StartAsync(set: s => s with { Address = new("https://learning.example.org") });
        var person = await WithPasswordAsync(app);
        var answer = await app.Visitor(encrypted: true).SendFormAsync(app.At("/sign-in"), new() { ["Email"] = person.Email, ["Password"] = Right });

        answer.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("__Host-goldenthread-session=", StringComparison.Ordinal) && c.EndsWith("; path=/; secure; samesite=lax; httponly", StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_form_that_was_not_asked_for_is_refused(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var browser = await app.SignedInAs(await app.PersonAsync());

        (await browser.PostAsync(app.At("/sign-out"), new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.PostAsync(app.At("/account?handler=Everywhere"), new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, OnBoth]
    public async Task A_form_made_for_somebody_else_is_refused(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var browser = app.Visitor();
        var asVisitor = await browser.PageAsync(app.At("/sign-in"));
        var person = await WithPasswordAsync(app);
        await browser.SendFormAsync(app.At("/sign-in"), new() { ["Email"] = person.Email, ["Password"] = Right });

        (await browser.SendFormAsync(asVisitor, app.At("/sign-out"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, OnBoth]
    public async Task Changing_the_password_ends_the_other_device_on_its_next_request(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await WithPasswordAsync(app);
        var (here, elsewhere) = (await app.SignedInAs(person), await app.SignedInAs(person));

        var answer = await here.SendFormAsync(app.At("/account/password"), new() { ["Present"] = Right, ["New"] = "velvet harbour tent" });

        answer.Headers.Location!.ToString().ShouldBe("/calderbrook/account");
        (await here.PageAsync(app.At("/account"))).QuerySelector(".note")!.TextContent.ShouldContain("Your password has been changed");
        (await elsewhere.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, OnBoth]
    public async Task A_weak_password_is_refused_beside_its_field(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var browser = await app.SignedInAs(await WithPasswordAsync(app));

        var page = await (await browser.SendFormAsync(app.At("/account/password"), new() { ["Present"] = Right, ["New"] = "Password1234" })).PageAsync();

        page.QuerySelector("#New-error")!.TextContent.ShouldContain("very many people use");
    }

    [Theory, OnBoth]
    public async Task Signing_out_everywhere_ends_every_device(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await app.PersonAsync();
        var (here, elsewhere) = (await app.SignedInAs(person), await app.SignedInAs(person));

        await here.SendFormAsync(app.At("/account"), button: "Sign out everywhere");

        (await here.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await elsewhere.GetAsync(app.At("/account"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, OnBoth]
    public async Task The_account_says_who_gave_which_right_and_until_when(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var agency = await app.Given.AgencyAsync("Meadow School");
        var (person, administrator) = (await app.Given.PersonAsync(agency), await app.Given.PersonAsync(agency));
        await app.Given.AddAsync(new Grant
        {
            PartnershipId = app.Given.PartnershipId, Id = Guid.CreateVersion7(), PersonId = person.Id, Role = Role.AgencyLead, Scope = ScopeKind.Agency, ScopeId = agency.Id,
            From = new(2026, 9, 1), Until = new(2027, 8, 31), GivenById = administrator.Id,
        });

        var row = (await (await app.SignedInAs(person)).PageAsync(app.At("/account"))).QuerySelector("table[aria-labelledby=rights] tbody tr")!;

        row.Children.Select(c => c.TextContent.Trim()).ShouldBe(["Agency lead", "Meadow School", "1 September 2026", "31 August 2027", administrator.Name]);
    }

    [Theory, OnBoth]
    public async Task A_newcomer_signs_in_as_a_sample_person_with_one_click(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var coordinator = await app.PersonAsync(Role.Coordinator);
        await app.Given.AccountAsync(coordinator);
        var browser = app.Visitor();

        var answer = await browser.SendFormAsync(app.At("/sample-sign-ins?return=/calderbrook/account"));

        answer.Headers.Location!.ToString().ShouldBe("/calderbrook/account");
        (await browser.PageAsync(app.At("/account"))).QuerySelector(".who")!.TextContent.ShouldContain(coordinator.Name);
    }

    [Theory, OnBoth]
    public async Task Where_people_are_real_there_are_no_sample_sign_ins(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind, set: s => s with { Mode = Mode.Production, Today = null });
        var coordinator = await app.PersonAsync(Role.Coordinator);
        await app.Given.AccountAsync(coordinator);

        (await app.Visitor().GetAsync(app.At("/sample-sign-ins"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().PageAsync(app.At("/sign-in"))).QuerySelector("a[href*=sample]").ShouldBeNull();

        await using var sample = await TestApp.StartAsync(kind);
        await Given.RealPartnershipAsync(sample.Given.Test, "real");
        (await sample.Visitor().GetAsync("/real/sample-sign-ins")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task The_front_page_lists_the_partnerships(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await Given.PartnershipAsync(app.Given.Test, "elsewhere");

        (await app.Visitor().PageAsync("/")).QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")).ShouldBe(["/calderbrook", "/elsewhere"]);
    }

    [Theory, OnBoth]
    public async Task Too_many_tries_from_one_address_wait(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var browser = app.Visitor();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 70 && last != HttpStatusCode.TooManyRequests; i++) last = (await browser.PostAsync(app.At("/sign-in"), new FormUrlEncodedContent([]))).StatusCode;

        last.ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.GetAsync(app.At("/sign-in"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<Person> WithPasswordAsync(TestApp app)
    {
        var person = await app.PersonAsync();
        await app.Given.AccountAsync(person, new IdentityPasswords().Hash(Right));
        return person;
    }
}
