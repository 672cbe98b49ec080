using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Pages.Surveys;

/// <summary>Forms and the officer's pages as people meet them: a phone of 320 points, the dark, the keyboard, no scripts.</summary>
[Trait("Needs", "browser")]
public sealed class SurveyLooksTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("phone-dark")]
    [InlineData("forced")]
    public async Task A_form_is_answered_page_by_page_at_320_points(string look)
    {
        var (given, slug) = await PartnershipAsync();
        var link = await AskedAsync(given, "impact_follow_up");
        var page = await chrome.OpenAsync(Look.Of(look), site.At($"/{slug}/forms/{link}"));
        await CheckAsync(page, $"form-{look}");

        // Straight on: what is missing is said, and the form still reads.
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await CheckAsync(page, $"form-error-{look}");
        await page.GetByLabel("Yes, once or twice").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        (await page.GetByLabel("What did you do").IsVisibleAsync()).ShouldBeTrue();
        await CheckAsync(page, $"form-second-{look}");
        while (!await page.GetByText("Check your answers").IsVisibleAsync()) await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await CheckAsync(page, $"form-check-{look}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send your answers" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Thank you");
        await CheckAsync(page, $"form-thanks-{look}");
    }

    [Fact]
    public async Task A_form_is_answered_with_the_keyboard_alone_and_without_scripts()
    {
        var (given, slug) = await PartnershipAsync();
        var link = await AskedAsync(given, "facilitator_feedback");
        var page = await chrome.OpenAsync(Look.NoScripts, site.At($"/{slug}/forms/{link}"));
        var parts = 0;
        while (!await page.GetByText("Check your answers").IsVisibleAsync() && parts++ < 10)
        {
            foreach (var group in await page.Locator("fieldset").AllAsync())
            {
                await group.Locator("input[type=radio]").First.FocusAsync();
                await page.Keyboard.PressAsync("Space");
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).FocusAsync();
            // The address stays the same from part to part, so it is the navigation itself that has to be waited for.
#pragma warning disable CS0612, CS0618
            await page.RunAndWaitForNavigationAsync(() => page.Keyboard.PressAsync("Enter"));
#pragma warning restore CS0612, CS0618
            await page.Locator("h1").WaitForAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Send your answers" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" }).WaitForAsync();
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("phone")]
    [InlineData("dark")]
    public async Task The_officers_pages_can_be_read_by_everybody(string look)
    {
        var (given, slug) = await PartnershipAsync();
        var page = await SignedInAsync(given, look);
        foreach (var (name, path) in await OfficerPathsAsync(given, slug))
        {
            await page.GotoAsync(site.At(path).ToString());
            await CheckAsync(page, $"survey-{name}-{look}");
        }
    }

    [Fact]
    public async Task The_pages_are_valid_HTML()
    {
        var (given, slug) = await PartnershipAsync();
        var page = await SignedInAsync(given, "no-scripts");
        var sent = new Dictionary<string, string>();
        foreach (var (name, path) in await OfficerPathsAsync(given, slug)) sent[name] = await (await page.GotoAsync(site.At(path).ToString()))!.TextAsync();
        var link = await AskedAsync(given, "needs_analysis");
        sent["form"] = await (await page.GotoAsync(site.At($"/{slug}/forms/{link}").ToString()))!.TextAsync();

        await HtmlChecker.ShouldBeValidAsync(sent);
    }

    private static async Task<IReadOnlyList<(string Name, string Path)>> OfficerPathsAsync(Given given, string slug)
    {
        var version = await given.QuestionnaireAsync("after_course");
        var before = await given.WaveAsync();
        var wave = await given.WaveAsync(with: r => r with { PairedWithId = before.Id });
        var people = await PeopleAsync(given, 7);
        foreach (var w in new[] { before, wave })
            foreach (var (link, i) in (await given.InvitedAsync(w, people)).Take(6).Select((l, i) => (l, i)))
                (await given.RespondAsync(link, ("confidence", $"{((i + (w == wave ? 2 : 0)) % 5) + 1}"), ("used", "yes"), ("what_happened", "I asked about the night."))).OrThrow();
        var questionnaire = version.QuestionnaireId;
        return
        [
            ("surveys", $"/{slug}/surveys"), ("new", $"/{slug}/surveys/new"), ("results", $"/{slug}/surveys/{wave.Id}"), ("invite", $"/{slug}/surveys/{wave.Id}/invite"),
            ("not-answered", $"/{slug}/surveys/{wave.Id}/not-answered"), ("texts", $"/{slug}/surveys/{wave.Id}/texts"), ("questionnaires", $"/{slug}/questionnaires"),
            ("edit", $"/{slug}/questionnaires/{questionnaire}"), ("question", $"/{slug}/questionnaires/{questionnaire}/question?item=confidence"), ("preview", $"/{slug}/questionnaires/{questionnaire}/preview"),
        ];
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        await page.PictureAsync(name);
        await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeWellMadeAsync();
    }

    private static async Task<string> AskedAsync(Given given, string sample)
    {
        await given.QuestionnaireAsync(sample, SampleQuestionnaires.Of(sample)!.Form);
        return (await given.InvitedAsync(await given.WaveAsync(questionnaire: sample), await given.PersonAsync()))[0];
    }

    private static async Task<Person[]> PeopleAsync(Given given, int n)
    {
        var agency = await given.AgencyAsync();
        var people = new Person[n];
        for (var i = 0; i < n; i++) people[i] = await given.PersonAsync(agency);
        return people;
    }

    /// <summary>The site runs on the machine's own day, so the world is built on it too.</summary>
    private async Task<(Given Given, string Slug)> PartnershipAsync()
    {
        var slug = $"s{Guid.NewGuid():N}"[..12];
        var given = await Given.PartnershipAsync(site.Db, slug);
        given.Now = site.Services.GetRequiredService<Clock>().Now;
        await given.PolicyAsync("warrington");
        return (given, slug);
    }

    private async Task<IPage> SignedInAsync(Given given, string look)
    {
        var officer = await given.PersonAsync(await given.AgencyAsync());
        await given.GrantAsync(officer, Role.Coordinator, null);
        var account = await given.AccountAsync(officer);
        await using var scope = site.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().BeginAsync(account.Id, Clock.RealNow);
        var page = await chrome.OpenAsync(Look.Of(look));
        await page.Context.AddCookiesAsync([new() { Name = "goldenthread-session", Value = secret, Url = site.Address.ToString() }]);
        return page;
    }
}
