using System.Net;
using AngleSharp.Html.Dom;
using GoldenThread.Tests.Partnerships;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Pages.Prices;

[Requirement("R-118")]
public sealed class CostPageTests
{
    [Fact]
    public async Task Anybody_reads_the_policy_in_the_words_of_the_settings_that_compute_it()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("wigan");

        var page = await app.Visitor().PageAsync(app.At("/charges"));

        var text = Plain(page);
        text.ShouldContain("Cancelling late: up to 3 hours: £50 per person");
        text.ShouldContain("E-learning not finished 28 days after enrolment or allocation: £25 per person");
        text.ShouldContain("What others pay: not set by this partnership");
        text.ShouldContain("how we read the strategy, A-WIG-05");
    }

    [Fact]
    public async Task A_price_an_administrator_enters_stands_on_the_page_and_in_the_answer()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync(PacksHere.Document("nottinghamshire").ConfirmAll().WithLocal("charging.attendance_fees.0.amount", "80").OrThrow());

        Plain(await app.Visitor().PageAsync(app.At("/charges"))).ShouldContain("Other profit-making: £80 per person");
        Lede(await app.Visitor().PageAsync(app.At("/charges?Asked=true&Kind=OtherForProfit"))).ShouldBe("£80");
    }

    [Theory]
    [InlineData("Kind=University", "£100")]
    [InlineData("Kind=University&Length=3", "£300")]
    [InlineData("Kind=VoluntaryCommunityFaith&About=serves", "Nothing")]
    [InlineData("Kind=VoluntaryCommunityFaith", "£100")]
    [InlineData("Outcome=Absent&Length=HalfDay", "£50")]
    [InlineData("Outcome=AbsentPart&Length=2", "Up to £100; an officer decides")]
    [InlineData("Outcome=Cancelled&First.Day=14&First.Month=4&First.Year=2026&CancelledOn.Day=7&CancelledOn.Month=4&CancelledOn.Year=2026", "Up to £100; an officer decides")]
    [InlineData("Outcome=Cancelled&First.Day=14&First.Month=4&First.Year=2026&CancelledOn.Day=1&CancelledOn.Month=4&CancelledOn.Year=2026", "Nothing")]
    [InlineData("Outcome=AbsentPart&Length=FullDay", "£100")]
    [InlineData("Outcome=Substituted", "Nothing")]
    [Requirement("R-114")]
    public async Task The_form_shows_what_it_costs(string asked, string said)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");

        var page = await app.Visitor().PageAsync(app.At($"/charges?Asked=true&{asked}"));

        Lede(page).ShouldBe(said);
        page.QuerySelectorAll("form[method=get] button").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Outcome=Cancelled", "Enter the day on which the cancellation is received.")]
    [InlineData("First.Day=31&First.Month=2&First.Year=2026", "The first day")]
    [InlineData("Kind=Circus", "Choose or enter another answer")]
    public async Task What_cannot_be_asked_is_said_beside_the_question(string asked, string said)
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("wigan");

        var page = await app.Visitor().PageAsync(app.At($"/charges?Asked=true&{asked}"));

        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task A_partnership_without_a_policy_says_so()
    {
        await using var app = await TestApp.StartAsync();
        Plain(await app.Visitor().PageAsync(app.At("/charges?Asked=true"))).ShouldContain("has not adopted a policy yet");
        (await app.Visitor().GetAsync("/atlantis/charges")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Lede(IHtmlDocument page) => page.QuerySelector(".lede strong")!.TextContent.Trim();

    private static string Plain(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The answered page, looked at in every way.</summary>
[Trait("Needs", "browser")]
public sealed class CostPageLookTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    [Theory, MemberData(nameof(Look.NamesWithScripts), MemberType = typeof(Look))]
    public async Task The_answer_can_be_read_by_everybody(string look)
    {
        var slug = $"cost-{Guid.NewGuid():N}"[..12];
        await (await Given.PartnershipAsync(site.Db, slug)).PolicyAsync("warrington");
        var page = await chrome.OpenAsync(Look.Of(look));

        foreach (var asked in new[] { "Kind=University&Length=2", "Outcome=Cancelled" })
        {
            await page.GotoAsync(site.At($"/{slug}/charges?Asked=true&{asked}").ToString());
            await page.ShouldPassAxeAsync();
            await page.ShouldNotScrollSidewaysAsync();
            await page.ShouldBeWellMadeAsync();
        }
    }
}
