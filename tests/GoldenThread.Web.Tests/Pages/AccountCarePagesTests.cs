using System.Net;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

/// <summary>Leads of an organisation, who looked at a record, accounts that nobody uses.</summary>
[Requirement("R-276"), Requirement("R-014")]
public sealed class AccountCarePagesTests
{
    [Theory, OnBoth]
    public async Task A_lead_names_a_second_and_hands_over_by_the_organisations_page(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var lead = await app.PersonAsync(Role.AgencyLead, school);
        var (second, third) = (await app.Given.PersonAsync(school), await app.Given.PersonAsync(school));
        var browser = await app.SignedInAs(lead);
        var at = app.At($"/organisations/{school.Id}/leads");

        (await browser.PageAsync(app.At($"/organisations/{school.Id}"))).QuerySelector($"a[href='{at}']").ShouldNotBeNull();
        (await (await browser.SendFormAsync(at, button: "Name another lead")).ErrorsAsync()).ShouldContain("Choose a colleague");
        (await browser.SendFormAsync(at, new() { ["PersonId"] = second.Id.ToString() }, "Name another lead")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(at)).QuerySelectorAll("tbody th").Select(t => t.TextContent).ShouldBe([lead.Name, second.Name], ignoreOrder: true);
        (await browser.SendFormAsync(at, new() { ["PersonId"] = third.Id.ToString() }, "Hand over: my own role ends")).Headers.Location!.ToString().ShouldBe(app.At($"/organisations/{school.Id}"));
        (await browser.GetAsync(at)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task One_sees_who_opened_ones_record(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var (lead, person) = (await app.PersonAsync(Role.AgencyLead, school), await app.Given.PersonAsync(school));
        var own = await app.SignedInAs(person);
        (await own.PageAsync(app.At("/account/looks"))).QuerySelector(".lede")!.TextContent.ShouldContain("Nobody has opened");

        var reader = await app.SignedInAs(lead);
        await reader.PageAsync(app.At($"/people/{person.Id}"));
        await reader.PageAsync(app.At($"/people/{person.Id}"));

        var row = (await own.PageAsync(app.At("/account/looks"))).QuerySelector("tbody tr")!;
        row.TextContent.ShouldContain(lead.Name);
        row.TextContent.ShouldContain("Record looked at");
        (await own.PageAsync(app.At("/account"))).QuerySelector($"a[href='{app.At("/account/looks")}']").ShouldNotBeNull();
        (await app.Given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did == NoteLook.Did))).ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_sets_after_how_long_an_account_is_closed()
    {
        await using var app = await TestApp.StartAsync();
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        (await browser.PageAsync(app.At("/settings"))).QuerySelector($"a[href='{app.At("/settings/unused-accounts")}']").ShouldNotBeNull();
        (await (await browser.SendFormAsync(app.At("/settings/unused-accounts"), new() { ["Months"] = "3" })).ErrorsAsync()).ShouldContain("from 6 to 120");
        (await browser.SendFormAsync(app.At("/settings/unused-accounts"), new() { ["Months"] = "12" })).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(app.At("/settings/unused-accounts"))).QuerySelector(".lede")!.TextContent.ShouldContain("after 12 months.");
    }
}
