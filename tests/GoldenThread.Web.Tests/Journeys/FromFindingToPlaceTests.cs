using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>The main job, as its users do it: a finding of a national review becomes a need, a course, a published event, a booked place; with the keyboard alone and without scripts, on each partnership's own policy.</summary>
[Trait("Needs", "browser")]
public sealed class FromFindingToPlaceTests(SampleSite site, Chrome chrome) : IClassFixture<SampleSite>
{
    private static readonly DateOnly _day = WorkingDays.After(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), 30, BankHolidays.England)!.Day;

    [Theory]
    [InlineData("oldham", 0)]
    [InlineData("wigan", 3)]
    [InlineData("nottinghamshire", 0)]
    [InlineData("warrington", 7)]
    [Requirement("R-001"), Requirement("R-071"), Requirement("R-073"), Requirement("R-096"), Requirement("R-136")]
    public async Task A_finding_becomes_a_course_that_somebody_books_with_the_last_free_day_of_the_partnerships_own_policy(string partnership, int workingDays)
    {
        var page = await chrome.OpenAsync(Look.NoScripts);
        await site.SignInAsync(page, partnership, Role.Coordinator);
        await RecordFindingAsync(page, partnership);
        await RaiseAndAnswerNeedAsync(page);
        var e = await DesignAndPublishAsync(page);

        var reader = await chrome.OpenAsync(Look.NoScripts);
        await reader.GotoAsync(site.At($"/{partnership}/events?text=Testing+what+we+are+told").ToString());
        await reader.PressAsync(reader.GetByRole(AriaRole.Link, new() { Name = "Testing what we are told" }));
        reader.Url.ShouldBe(e, "the list is open to everybody");
        (await reader.ContentAsync()).ShouldNotContain("Town Hall", customMessage: "the place is not public");

        await site.SignInAsync(reader, partnership, Role.Practitioner);
        await reader.GotoAsync(e);
        await reader.PressAsync(reader.GetByRole(AriaRole.Button, new() { Name = "Book a place" }));
        await ConfirmAsync(reader);
        (await reader.Locator("h1").InnerTextAsync()).ShouldBe("You have a place");
        var said = await reader.Locator("main").InnerTextAsync();
        if (workingDays == 0) said.ShouldContain("not set by this partnership");
        else said.ShouldContain(London.SayShort(WorkingDays.Before(_day, workingDays, BankHolidays.England)!.Day));
        await reader.ShouldBeWellMadeAsync();
    }

    [Theory]
    [MemberData(nameof(SampleSite.Partnerships), MemberType = typeof(SampleSite))]
    public async Task An_agency_lead_sees_at_home_what_is_asked_of_the_agency(string partnership)
    {
        var page = await chrome.OpenAsync(Look.Desk);
        await site.SignInAsync(page, partnership, Role.AgencyLead);
        await page.GotoAsync(site.At($"/{partnership}").ToString());

        await page.ShouldBeWellMadeAsync();
        await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();
    }

    private async Task RecordFindingAsync(IPage page, string partnership)
    {
        await page.GotoAsync(site.At($"/{partnership}/findings/record?publication=child_protection_in_england").ToString());
        (await page.Locator("[name=Title]").InputValueAsync()).ShouldBe("Child Protection in England");
        await page.TickAsync(page.Locator("[name=AgencyIds]"));
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Record the finding" }));
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Child Protection in England");
    }

    private static async Task RaiseAndAnswerNeedAsync(IPage page)
    {
        await page.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Raise a need" }));
        await page.TypeAsync(page.Locator("[name=Title]"), "Test what parents and carers tell us");
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Raise the need" }));
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Test what parents and carers tell us");
        await page.GotoAsync(page.Url + "/answer");
        await page.ChooseAsync(page.Locator("[name=Method][value=course]"));
        await page.TypeAsync(page.Locator("[name=Why]"), "Skill is missing, not knowledge");
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Choose this method" }));
        if (!page.Url.Contains("/courses/new", StringComparison.Ordinal)) await page.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Design a course for this need" }));
    }

    /// <summary>The address of the published event.</summary>
    private static async Task<string> DesignAndPublishAsync(IPage page)
    {
        await page.TypeAsync(page.Locator("[name=Title]"), "Testing what we are told");
        await page.ChooseAsync(page.Locator("[name=Mode]"));
        await page.ChooseAsync(page.Locator("[name=Length]").Nth(1));
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Put it on the list" }));
        await page.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Plan a date" }));
        await page.TypeAsync(page.Locator("[name='Sessions[0].Date.Day']"), $"{_day.Day}");
        await page.TypeAsync(page.Locator("[name='Sessions[0].Date.Month']"), $"{_day.Month}");
        await page.TypeAsync(page.Locator("[name='Sessions[0].Date.Year']"), $"{_day.Year}");
        await page.TypeAsync(page.Locator("[name='Sessions[0].Start']"), "9:30am");
        await page.TypeAsync(page.Locator("[name='Sessions[0].End']"), "1pm");
        await page.TypeAsync(page.Locator("[name='Sessions[0].Place']"), "Town Hall");
        await page.TypeAsync(page.Locator("[name=Capacity]"), "30");
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }));
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }));
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Testing what we are told");
        return page.Url.Split('?')[0];
    }

    private static async Task ConfirmAsync(IPage page)
    {
        await page.TypeAsync(page.Locator("[name=LineManager]"), "manager@example.org");
        if (await page.Locator("[name=Authorising]").CountAsync() > 0) await page.TypeAsync(page.Locator("[name=Authorising]"), "manager@example.org");
        if (await page.Locator("[name=Job]").CountAsync() > 0) await page.ChooseAsync(page.Locator("[name=Job]"));
        if (await page.Locator("[name=Accepted]").CountAsync() > 0) await page.TickAsync(page.Locator("[name=Accepted]"));
        await page.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Confirm booking" }));
    }
}
