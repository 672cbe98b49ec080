using System.Net;
using AngleSharp.Html.Dom;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Pages.Rules;

/// <summary>How training works here, for anybody to read; and how the team closes what is open.</summary>
public sealed class HowItWorksTests
{
    [Fact]
    [Requirement("R-118"), Requirement("R-091")]
    public async Task Anybody_reads_the_whole_policy_with_the_clause_behind_each_sentence()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");

        var page = await app.Visitor().PageAsync(app.At("/how-training-works"));

        var items = Items(page);
        items.ShouldContain(i => i.StartsWith("One signs in to book", StringComparison.Ordinal) && i.EndsWith("Booking: login required", StringComparison.Ordinal));
        items.ShouldContain(i => i.StartsWith("To the end of the day 7 working days before the first day", StringComparison.Ordinal) && i.Contains("Charging: cancellation notice"));
        items.ShouldContain(i => i.Contains("There is none for whoever leaves early") && i.Contains("how we read the strategy, A-WAR-17"));
        items.ShouldContain(i => i.Contains("Impact review: about 8 weeks after the event") && i.Contains("Evaluation: steps, impact review"));
        items.ShouldContain(i => i.StartsWith("When it is given: not set by this partnership", StringComparison.Ordinal));
        Plain(page).ShouldContain("Training Strategy 2021-2024");
        page.QuerySelectorAll("main a[href*='policy']").ShouldBeEmpty();
    }

    [Theory, OnBoth]
    [Requirement("R-001"), Requirement("R-118")]
    public async Task The_team_sets_what_is_open_with_a_reason_and_everybody_reads_it_as_set_locally(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var page = await officer.PageAsync(app.At("/how-training-works"));
        var set = page.QuerySelectorAll("main li").Single(i => i.TextContent.Contains("When it is given")).QuerySelector("a")!.GetAttribute("href")!;

        (await (await officer.SendFormAsync(set, new() { ["Value"] = "on the last day" }, "Set the value")).ErrorsAsync()).ShouldContain("Say who decided this");
        (await officer.SendFormAsync(set, new() { ["Value"] = "on the last day", ["Why"] = "Impact group, 20 November 2026" }, "Set the value")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        Items(await app.Visitor().PageAsync(app.At("/how-training-works")))
            .ShouldContain(i => i.StartsWith("When it is given: on the last day (Impact group, 20 November 2026)", StringComparison.Ordinal) && i.EndsWith("Certificates: issued; set locally", StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    [Requirement("R-120")]
    public async Task A_reading_holds_only_after_the_team_has_confirmed_it(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("wigan", readings: false);
        var officer = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        Items(await app.Visitor().PageAsync(app.At("/how-training-works"))).ShouldContain(i => i.StartsWith("The notice: not set by this partnership", StringComparison.Ordinal));

        var page = await officer.PageAsync(app.At("/how-training-works"));
        Plain(page).ShouldContain("readings wait to be confirmed");
        var confirm = page.QuerySelectorAll("main li").First(i => i.TextContent.Contains("The notice: not set")).QuerySelector("a")!;
        confirm.TextContent.ShouldStartWith("Confirm how we read it");
        (await officer.SendFormAsync(confirm.GetAttribute("href")!, new() { ["Why"] = "Board, 19 November 2026" }, "Confirm the reading")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        Items(await app.Visitor().PageAsync(app.At("/how-training-works"))).ShouldContain(i => i.StartsWith("To the end of the day 3 working days before the first day", StringComparison.Ordinal) && i.Contains("how we read the strategy, A-WIG-03"));
    }

    [Fact]
    public async Task Two_partnerships_policies_stand_side_by_side_and_an_export_can_be_compared()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        var page = await officer.PageAsync(app.At("/policy-compare?With=wigan"));
        page.QuerySelectorAll("tbody tr").Select(Row).ShouldContain("cancellation notice, count | 7 | 3");
        var export = await officer.GetStringAsync(app.At("/policy-export"));
        Plain(await (await officer.SendFormAsync(app.At("/policy-compare"), new() { ["Import"] = export }, "Compare with it")).PageAsync()).ShouldContain("The two say the same.");
        (await (await officer.SendFormAsync(app.At("/policy-compare"), new() { ["Import"] = "[1]" }, "Compare with it")).ErrorsAsync()).ShouldContain("not a policy of this product");
        (await app.Visitor().GetAsync(app.At("/policy-compare"))).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_partnership_without_a_policy_says_so()
    {
        await using var app = await TestApp.StartAsync();
        Plain(await app.Visitor().PageAsync(app.At("/how-training-works"))).ShouldContain("has not adopted a policy yet");
    }

    private static string Row(AngleSharp.Dom.IElement row) => string.Join(" | ", row.Children.Select(c => Squeeze(c.TextContent)));

    private static List<string> Items(IHtmlDocument page) => [.. page.QuerySelectorAll("main li").Select(i => Squeeze(i.TextContent))];

    private static string Plain(IHtmlDocument page) => Squeeze(page.QuerySelector("main")!.TextContent);

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The page, looked at in every way.</summary>
[Trait("Needs", "browser")]
public sealed class HowItWorksLookTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    [Theory, MemberData(nameof(Look.NamesWithScripts), MemberType = typeof(Look))]
    public async Task The_rules_can_be_read_by_everybody(string look)
    {
        var slug = $"rules-{Guid.NewGuid():N}"[..12];
        await (await Given.PartnershipAsync(site.Db, slug)).PolicyAsync("wigan");
        var page = await chrome.OpenAsync(Look.Of(look));

        await page.GotoAsync(site.At($"/{slug}/how-training-works").ToString());

        await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeWellMadeAsync();
    }
}
