using System.Net;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages;

public sealed class DirectoryPagesTests
{
    [Theory, OnBoth]
    [Requirement("R-007")]
    public async Task An_organisation_is_added_found_and_changed(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        var bare = await (await browser.SendFormAsync(app.At("/organisations/new"), new() { ["Name"] = "St Mark's Trust", ["Headcount"] = "-1" }, "Add the organisation")).PageAsync();
        var added = await browser.SendFormAsync(app.At("/organisations/new"), new() { ["Name"] = "St Mark's Trust", ["Sector"] = "faith", ["LegalKind"] = "voluntary_community_faith", ["Contributes"] = "true" }, "Add the organisation");
        var twice = await (await browser.SendFormAsync(app.At("/organisations/new"), new() { ["Name"] = "ST MARK'S TRUST", ["Sector"] = "faith", ["LegalKind"] = "voluntary_community_faith" }, "Add the organisation")).PageAsync();

        bare.QuerySelectorAll(".govuk-error-summary a").Select(a => a.TextContent).ShouldBe(["Choose the sector", "Choose what kind of organisation it is", "Enter how many people it has who work with children, as a whole number"]);
        bare.QuerySelector("[name=Name]")!.GetAttribute("value").ShouldBe("St Mark's Trust");
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await added.ErrorsAsync());
        (await browser.PageAsync(added.Headers.Location!.ToString())).Body!.TextContent.ShouldContain("1 April 2026 to 31 March 2027");
        twice.QuerySelector(".govuk-error-summary a")!.TextContent.ShouldStartWith("There is an organisation of this name already.");
        (await browser.PageAsync(app.At("/organisations?Text=mark&Kind=voluntary_community_faith"))).QuerySelectorAll("tbody th a").Single().TextContent.ShouldBe("St Mark's Trust");
        (await browser.SendFormAsync($"{added.Headers.Location}/change", new() { ["Name"] = "St Mark's" }, "Save the organisation")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, OnBoth]
    [Requirement("R-003")]
    public async Task The_register_of_statutory_partners_is_held_against_the_strategy(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("wigan");
        var named = (await app.Given.DoAsync(db => new PackInForce(db).TodayAsync(app.Given.Context())))!.Pack.Partners.Statutory.Or([]);
        await app.Given.AgencyAsync(named[0], LegalKind.StatutoryPartner);
        await app.Given.AgencyAsync("A school");

        var page = await (await app.SignedInAs(await app.PersonAsync())).PageAsync(app.At("/partners"));

        page.QuerySelectorAll("main .links a").Select(a => a.TextContent).ShouldBe([named[0]]);
        page.Body!.TextContent.ShouldContain("The strategy speaks of 3 statutory partners; 1 are registered.");
        page.Body.TextContent.ShouldContain($"The strategy names {named[1]}; no statutory partner of that name is registered.");
    }

    [Theory, OnBoth]
    [Requirement("R-008")]
    public async Task Groups_are_set_up_from_the_policy_and_a_seat_is_given_and_ended(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("nottinghamshire");
        var police = await app.Given.AgencyAsync("Police");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        (await browser.SendFormAsync(app.At("/groups"), button: "Set up the policy’s groups")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var group = (await browser.PageAsync(app.At("/groups"))).QuerySelectorAll("tbody th a").First(a => a.TextContent.Contains("Learning and Workforce", StringComparison.Ordinal)).GetAttribute("href")!;
        var given = await browser.SendFormAsync(group, new() { ["AgencyId"] = police.Id.ToString(), ["IsChair"] = "true" }, "Give the seat");
        given.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await given.ErrorsAsync());
        var page = await browser.PageAsync(group);

        page.QuerySelector("#members")!.ParentElement!.TextContent.ShouldContain("Chair");
        page.Body!.TextContent.ShouldContain("6 times a year");
        (await browser.SendFormAsync(page, group, button: "End today the seat of Police")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.GroupMembers.Select(m => m.Until).SingleAsync())).ShouldBe(new DateOnly(2026, 11, 24));
    }

    [Theory, OnBoth]
    public async Task A_post_is_changed_and_only_through_its_own_person(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var school = await app.Given.AgencyAsync("Brook School");
        var (person, other) = (await app.Given.PersonAsync(school), await app.Given.PersonAsync(school));
        var post = await app.Given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id));
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        var circle = await browser.SendFormAsync(app.At($"/people/{person.Id}/posts/{post.Id}/change"), new() { ["LineManagerEmail"] = person.Email }, "Save the post");
        var saved = await browser.SendFormAsync(app.At($"/people/{person.Id}/posts/{post.Id}/change"), new() { ["JobTitle"] = "Head of year", ["Team"] = "Year 9", ["Level"] = "level_3" }, "Save the post");

        (await circle.ErrorsAsync()).ShouldContain("Nobody is their own line manager.");
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await saved.ErrorsAsync());
        (await browser.PageAsync(app.At($"/people/{person.Id}"))).Body!.TextContent.ShouldContain("Brook School, Year 9");
        (await browser.GetAsync(app.At($"/people/{other.Id}/posts/{post.Id}/change"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task Two_records_of_one_person_become_one_and_the_merge_is_taken_back(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var school = await app.Given.AgencyAsync("Brook School");
        var (kept, merged) = (await app.Given.PersonAsync(school), await app.Given.PersonAsync(school));
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var at = app.At($"/people/{kept.Id}/merge");

        var look = await (await browser.SendFormAsync(at, new() { ["Email"] = merged.Email }, "Show what would move")).PageAsync();
        look.Body!.TextContent.ShouldContain(merged.Email);
        var bare = await browser.SendFormAsync(look, at + "?handler=Merge", button: "Merge the records");
        (await bare.ErrorsAsync()).ShouldContain("Say how you know that it is the same person.");
        (await browser.SendFormAsync(look, at + "?handler=Merge", new() { ["Why"] = "The same staff number." }, "Merge the records")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.PageAsync(app.At($"/people/{merged.Id}"))).Body!.TextContent.ShouldContain("Part of another record");
        (await app.Given.ReadAsync(db => db.Posts.CountAsync(p => p.PersonId == kept.Id))).ShouldBe(2);

        (await browser.SendFormAsync(at, button: $"Take back the merge of {merged.Email}")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Given.ReadAsync(db => db.Posts.CountAsync(p => p.PersonId == kept.Id))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_person_is_added_found_by_name_in_the_body_and_given_a_role(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var school = await app.Given.AgencyAsync("Brook School");
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        var added = await browser.SendFormAsync(app.At("/people/new"), new()
        {
            ["FirstName"] = "Ben", ["LastName"] = "Lowe", ["Email"] = "ben.lowe@example.org", ["AgencyId"] = school.Id.ToString(), ["JobTitle"] = "Teacher",
            ["From.Day"] = "1", ["From.Month"] = "9", ["From.Year"] = "2026",
        }, "Add the person");
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await added.ErrorsAsync());
        var person = added.Headers.Location!.ToString();

        (await (await browser.SendFormAsync(app.At("/people"), new() { ["Text"] = "lowe" }, "Find")).PageAsync()).QuerySelectorAll("tbody th a").Single().TextContent.ShouldBe("Ben Lowe");
        var granted = await browser.SendFormAsync($"{person}/rights/new", new() { ["Role"] = "agency_lead", ["AgencyId"] = school.Id.ToString(), ["Why"] = "The head asked" }, "Give the role");
        granted.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await granted.ErrorsAsync());
        var page = await browser.PageAsync(person);
        page.Body!.TextContent.ShouldContain("Brook School");
        page.QuerySelector("#rights")!.ParentElement!.TextContent.ShouldContain("Agency lead");
        page.Title!.ShouldNotContain("Lowe");
        var end = page.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("End", StringComparison.Ordinal)).GetAttribute("href")!;
        (await browser.SendFormAsync(end, new() { ["Why"] = "Has left" }, "End the role")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.SendFormAsync(person, button: "End today the post at Brook School")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task An_agency_s_lead_sees_its_own_people_and_changes_nobody(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (school, police) = (await app.Given.AgencyAsync("School"), await app.Given.AgencyAsync("Police"));
        var (ours, theirs) = (await app.PersonAsync(agency: school), await app.PersonAsync(agency: police));
        var lead = await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, school));
        var practitioner = await app.SignedInAs(await app.PersonAsync(agency: school));

        (await lead.PageAsync(app.At("/people"))).QuerySelectorAll("tbody th a").Length.ShouldBe(3);
        (await lead.GetAsync(app.At($"/people?agency={police.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.PageAsync(app.At($"/people/{ours.Id}"))).QuerySelectorAll("main form").ShouldBeEmpty();
        (await lead.GetAsync(app.At($"/people/{theirs.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync(app.At("/people/new"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.PageAsync(app.At(""))).QuerySelectorAll("nav a").Select(a => a.TextContent).ShouldContain("People");
        (await practitioner.PageAsync(app.At(""))).QuerySelectorAll("nav a").Select(a => a.TextContent).ShouldNotContain("People");
        (await practitioner.GetAsync(app.At("/settings"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, OnBoth]
    [Requirement("R-030")]
    public async Task The_policy_shows_what_it_rests_on_and_an_open_value_is_set_with_a_reason(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("oldham", readings: false);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));

        (await app.Visitor().PageAsync(app.At("/policy/contacts"))).Body!.TextContent.ShouldContain("Not set by this partnership");
        (await app.Visitor().PageAsync(app.At("/policy"))).QuerySelectorAll("tbody th").Length.ShouldBeGreaterThan(20);
        var bare = await (await browser.SendFormAsync(app.At("/policy-set?path=contacts.email"), new() { ["Value"] = "nowhere", ["Why"] = "The hub decided" }, "Set the value")).PageAsync();
        var set = await browser.SendFormAsync(app.At("/policy-set?path=contacts.email"), new() { ["Value"] = "training@calderbrook.example", ["Why"] = "The hub decided" }, "Set the value");

        bare.QuerySelector(".govuk-error-summary a")!.TextContent.ShouldContain("is not an e-mail address");
        bare.QuerySelector("[name=Value]")!.TextContent.Trim().ShouldBe("nowhere");
        set.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await set.ErrorsAsync());
        var page = await browser.PageAsync(app.At("/policy/contacts"));
        page.Body!.TextContent.ShouldContain("training@calderbrook.example");
        page.Body.TextContent.ShouldContain("Set by this partnership");
        (await app.Visitor().PageAsync(app.At("/contact"))).Body!.TextContent.ShouldContain("training@calderbrook.example");
        (await browser.GetAsync(app.At("/policy/no-such-section"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reading_is_confirmed_with_a_reason()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington", readings: false);
        var browser = await app.SignedInAs(await app.PersonAsync(Role.TenantAdministrator));
        var before = await browser.PageAsync(app.At("/policy/charging"));
        var link = before.QuerySelectorAll("a").First(a => a.TextContent.StartsWith("Confirm the reading", StringComparison.Ordinal)).GetAttribute("href")!;

        (await browser.SendFormAsync(link, new() { ["Why"] = "Impact group, 3 November" }, "Confirm the reading")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await browser.PageAsync(app.At("/policy/charging"))).QuerySelectorAll("a").Count(a => a.TextContent.StartsWith("Confirm the reading", StringComparison.Ordinal))
            .ShouldBe(before.QuerySelectorAll("a").Count(a => a.TextContent.StartsWith("Confirm the reading", StringComparison.Ordinal)) - 1);
    }
}
