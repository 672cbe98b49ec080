using System.Net;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Pages;

public sealed class LookPageTests
{
    [Theory, OnBoth]
    public async Task An_administrator_sees_the_ratios_of_a_colour_before_it_is_saved_and_the_pages_wear_it_after(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var look = app.At("/settings/look?Accent=%235B2C6F");

        var seen = await browser.PageAsync(look);
        seen.QuerySelectorAll("tbody tr").Length.ShouldBe(8);
        seen.QuerySelectorAll("td[data-label=Ratio]").ShouldAllBe(r => double.Parse(r.TextContent, System.Globalization.CultureInfo.InvariantCulture) >= 3);
        var theme = seen.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href");

        (await browser.SendFormAsync(look, new() { ["Why"] = "The executive on 3 November 2026" }, "Use this colour")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var after = await browser.PageAsync(app.At("/settings/look"));
        after.Body!.TextContent.ShouldContain("In force: #5B2C6F");
        after.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href").ShouldNotBe(theme);
    }

    [Theory]
    [InlineData("%237D7D7D", "Neither white nor dark words can be read")]
    [InlineData("blue-ish", "six figures")]
    public async Task A_colour_on_which_nothing_can_be_read_is_refused_with_the_reason_and_stays_in_the_form(string accent, string says)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        var seen = await browser.PageAsync(app.At($"/settings/look?Accent={accent}"));

        seen.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(says);
        seen.QuerySelector("[name=Accent]")!.GetAttribute("value").ShouldBe(Uri.UnescapeDataString(accent));
        seen.QuerySelectorAll("table").ShouldBeEmpty();
    }
}
