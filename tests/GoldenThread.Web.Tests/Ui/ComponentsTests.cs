using GoldenThread.Web.Tests.Browser;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Ui;

/// <summary>Every component, in every way of looking.</summary>
[Trait("Needs", "browser")]
public sealed class ComponentsTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    [Theory, MemberData(nameof(Look.NamesWithScripts), MemberType = typeof(Look))]
    public async Task Every_component_passes_axe_and_needs_no_sideways_scroll(string look)
    {
        var page = await chrome.OpenAsync(Look.Of(look), site.At("/sample/components"));

        await page.PictureAsync($"components-{look}");
        await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeWellMadeAsync();
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_form_sent_empty_comes_back_with_a_summary_that_leads_to_each_field(string look)
    {
        var page = await chrome.OpenAsync(Look.Of(look), site.At("/sample/components"));
        await page.GetByLabel("Title of the course").FillAsync("A title that is far too long for a course, I am afraid");
        await page.GetByLabel("Year", new() { Exact = true }).FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm booking" }).ClickAsync();

        (await page.TitleAsync()).ShouldStartWith("Error: ");
        (await page.GetByLabel("Title of the course").InputValueAsync()).ShouldBe("A title that is far too long for a course, I am afraid");
        (await page.GetByLabel("Day", new() { Exact = true }).InputValueAsync()).ShouldBe("3");
        var links = page.Locator("#errors a");
        (await links.AllTextContentsAsync()).ShouldBe(
        [
            "Choose the job you are booking for", "Use 40 characters or fewer for the title", "The first day must include a year",
            "Choose one answer, or “Rather not say”", "Say that you have read the charging policy",
        ]);
        for (var i = 0; i < await links.CountAsync(); i++)
            (await page.Locator($"[id='{(await links.Nth(i).GetAttributeAsync("href"))![1..]}']").CountAsync()).ShouldBe(1);
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("errors");

        await page.PictureAsync($"components-error-{look}");
        if (Look.Of(look).Scripts) await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(640)]
    public async Task Larger_text_and_wider_spacing_cut_nothing_off(int width)
    {
        var page = await chrome.OpenAsync(Look.Desk with { Width = width }, site.At("/sample/components"));

        await page.ShouldStandLargeTextAsync();
        await page.PictureAsync($"components-large-{width}");
    }

    [Fact]
    public async Task Without_scripts_the_page_is_whole()
    {
        var page = await chrome.OpenAsync(Look.NoScripts, site.At("/sample/components"));

        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeWellMadeAsync();
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("phone")]
    public async Task Everything_can_be_reached_by_key_with_a_ring_that_is_seen(string look)
    {
        var page = await chrome.OpenAsync(Look.Of(look), site.At("/sample/components"));

        var stops = await page.TabThroughAsync();

        stops[0].ShouldContain("Skip to the content");
        stops.ShouldContain(s => s.Contains("Confirm booking"));
        stops.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task The_menu_of_a_phone_opens_without_scripts()
    {
        var page = await chrome.OpenAsync(Look.Phone with { Scripts = false }, site.At("/sample/components"));
        (await page.GetByRole(AriaRole.Link, new() { Name = "My learning" }).IsVisibleAsync()).ShouldBeFalse();

        await page.GetByText("Menu", new() { Exact = true }).ClickAsync();

        (await page.GetByRole(AriaRole.Link, new() { Name = "My learning" }).IsVisibleAsync()).ShouldBeTrue();
        await page.PictureAsync("menu-phone");
        await page.ShouldNotScrollSidewaysAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_of_anybody_else()
    {
        var page = await chrome.OpenAsync(Look.Desk);
        var asked = new List<string>();
        var said = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);

        await page.GotoAsync(site.At("/sample/components").ToString());
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        asked.ShouldAllBe(url => url.StartsWith(site.Address.ToString(), StringComparison.Ordinal));
        asked.Count(url => url.EndsWith(".woff2", StringComparison.Ordinal)).ShouldBe(asked.Where(url => url.EndsWith(".woff2", StringComparison.Ordinal)).Distinct().Count());
        said.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_is_valid_HTML()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        await HtmlChecker.ShouldBeValidAsync(new Dictionary<string, string>
        {
            ["components"] = await client.GetStringAsync("/sample/components"),
            ["not-there"] = await (await client.GetAsync("/not-there")).Content.ReadAsStringAsync(),
        });
    }

    [Fact]
    public async Task On_paper_the_page_has_no_buttons_and_no_navigation()
    {
        var page = await chrome.OpenAsync(Look.Desk with { Width = 794 }, site.At("/sample/components"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await page.PictureAsync("components-print");
        (await page.Locator("main .button:visible, nav:visible, .find:visible").CountAsync()).ShouldBe(0);
    }
}
