using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.Playwright;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>The main job, as its users do it: a finding of a national review becomes a need, a course, a published event, a booked place; without scripts, on each partnership's own policy.</summary>
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
        await reader.GetByRole(AriaRole.Link, new() { Name = "Testing what we are told" }).First.ClickAsync();
        reader.Url.ShouldBe(e, "the list is open to everybody");
        (await reader.ContentAsync()).ShouldNotContain("Town Hall", customMessage: "the place is not public");

        await site.SignInAsync(reader, partnership, Role.Practitioner);
        await reader.GotoAsync(e);
        await reader.GetByRole(AriaRole.Button, new() { Name = "Book a place" }).ClickAsync();
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
        await page.Locator("[name=AgencyIds]").First.CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the finding" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Child Protection in England");
    }

    private static async Task RaiseAndAnswerNeedAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Raise a need" }).First.ClickAsync();
        await page.Locator("[name=Title]").FillAsync("Test what parents and carers tell us");
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise the need" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Test what parents and carers tell us");
        await page.GotoAsync(page.Url + "/answer");
        await page.Locator("[name=Method][value=course]").CheckAsync(new() { Force = true });
        await page.Locator("[name=Why]").FillAsync("Skill is missing, not knowledge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose this method" }).ClickAsync();
        if (!page.Url.Contains("/courses/new", StringComparison.Ordinal)) await page.GetByRole(AriaRole.Link, new() { Name = "Design a course for this need" }).First.ClickAsync();
    }

    /// <summary>The address of the published event.</summary>
    private static async Task<string> DesignAndPublishAsync(IPage page)
    {
        await page.Locator("[name=Title]").FillAsync("Testing what we are told");
        await page.Locator("[name=Mode]").First.CheckAsync(new() { Force = true });
        await page.Locator("[name=Length]").Nth(1).CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the list" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan a date" }).ClickAsync();
        await page.Locator("[name='Sessions[0].Date.Day']").FillAsync($"{_day.Day}");
        await page.Locator("[name='Sessions[0].Date.Month']").FillAsync($"{_day.Month}");
        await page.Locator("[name='Sessions[0].Date.Year']").FillAsync($"{_day.Year}");
        await page.Locator("[name='Sessions[0].Start']").FillAsync("9:30am");
        await page.Locator("[name='Sessions[0].End']").FillAsync("1pm");
        await page.Locator("[name='Sessions[0].Place']").FillAsync("Town Hall");
        await page.Locator("[name=Capacity]").FillAsync("30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Testing what we are told");
        return page.Url.Split('?')[0];
    }

    private static async Task ConfirmAsync(IPage page)
    {
        await page.Locator("[name=LineManager]").FillAsync("manager@example.org");
        if (await page.Locator("[name=Authorising]").CountAsync() > 0) await page.Locator("[name=Authorising]").FillAsync("manager@example.org");
        if (await page.Locator("[name=Job]").CountAsync() > 0) await page.Locator("[name=Job]").First.CheckAsync(new() { Force = true });
        if (await page.Locator("[name=Accepted]").CountAsync() > 0) await page.Locator("[name=Accepted]").First.CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm booking" }).ClickAsync();
    }
}
