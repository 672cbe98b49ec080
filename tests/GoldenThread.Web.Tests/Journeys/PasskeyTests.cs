using GoldenThread.People;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>Adding a device and signing in by its lock, with a real browser and an authenticator that it plays itself.</summary>
[Trait("Needs", "browser"), Requirement("R-276")]
public sealed class PasskeyTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    [Fact]
    public async Task A_device_is_added_and_signs_in_without_address_or_password_and_no_answer_is_taken_twice()
    {
        var given = await Given.PartnershipAsync(site.Db, "passkeys");
        var person = await given.PersonAsync(await given.AgencyAsync());
        var account = await given.AccountAsync(person);
        await using var scope = site.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().BeginAsync(account.Id, Clock.RealNow);
        // A passkey is for a name, never for a number.
        var home = new UriBuilder(site.Address) { Host = "localhost" }.Uri;
        var page = await chrome.OpenAsync(Look.Desk);
        page.SetDefaultTimeout(60_000);
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await page.Context.AddCookiesAsync([new() { Name = "goldenthread-session", Value = secret, Domain = "localhost", Path = "/" }]);

        await page.GotoAsync(new Uri(home, "/passkeys/account/passkeys").ToString());
        await page.GetByLabel("Which device is this?").FillAsync("Work laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey on this device" }).ClickAsync();
        await page.GetByRole(AriaRole.Rowheader, new() { Name = "Work laptop" }).WaitForAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(new Uri(home, "/passkeys/sign-in?return=/passkeys/account").ToString());
        IRequest? sent = null;
        page.Request += (_, request) => sent = request.Method == "POST" ? request : sent;
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Your account" }).WaitForAsync();
        (await page.Locator(".who").First.InnerTextAsync()).ShouldContain(person.Name);
        var sessions = await given.ReadAsync(db => db.SignInSessions.Where(s => s.AccountId == account.Id).OrderBy(s => s.StartedAt).ToListAsync());
        sessions[^1].ProvenAt.ShouldNotBeNull();
        (await given.ReadAsync(db => db.MailMessages.Select(m => m.Subject).ToListAsync())).ShouldBe(["A passkey was added"]);

        // The same answer once more, by whoever has caught it: refused.
        var caught = Form(sent!.PostData!);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(new Uri(home, "/passkeys/sign-in").ToString());
        await page.EvaluateAsync("([credential, state]) => { const form = document.querySelector('form[data-passkey]'); form.querySelector('[name=Credential]').value = credential; form.querySelector('[name=State]').value = state; form.submit(); }", new[] { caught["Credential"], caught["State"] });
        await page.GetByText("could not be taken").First.WaitForAsync();
        (await given.ReadAsync(db => db.SignInSessions.CountAsync())).ShouldBe(sessions.Count);
    }

    [Fact]
    public async Task Without_scripts_the_password_form_stands_alone()
    {
        await Given.PartnershipAsync(site.Db, "noscripts");
        var page = await chrome.OpenAsync(Look.NoScripts, site.At("/noscripts/sign-in"));

        (await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).CountAsync()).ShouldBe(0);
        (await page.GetByLabel("Password").IsVisibleAsync()).ShouldBeTrue();
    }

    private static Dictionary<string, string> Form(string data) => data.Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1].Replace('+', ' ')));
}
