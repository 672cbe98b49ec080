using AngleSharp;
using AngleSharp.Dom;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Ui;

public sealed class FrameTests
{
    [Theory, OnBoth, Requirement("R-275")]
    public async Task A_page_wears_the_partnerships_name_mark_accent_and_addresses_from_its_policy(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");

        var page = await ReadAsync(app.Visitor(), app.At("/contact"));

        page.QuerySelector(".brand-name")!.TextContent.ShouldContain("Warrington");
        page.QuerySelector(".brand-mark")!.TextContent.ShouldBe("WSP");
        page.Title.ShouldBe("Contact the partnership - Warrington Safeguarding Partnership");
        page.QuerySelectorAll(".foot a").Select(a => a.GetAttribute("href")).ShouldBe([app.At("/accessibility"), app.At("/privacy"), app.At("/contact")]);
        page.QuerySelector("main")!.TextContent.ShouldContain("01925 444085");
        var theme = page.QuerySelector("link[href*='theme.css']")!.GetAttribute("href")!;
        var css = await app.Visitor().GetAsync(theme);
        css.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        (await css.Content.ReadAsStringAsync()).ShouldContain("--accent:#15545A;--accent-ink:#FFFFFF");
    }

    [Fact]
    public async Task Under_an_old_address_the_colours_are_asked_for_again()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");

        (await app.Visitor().GetAsync(app.At("/theme.css?v=old"))).Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await app.Visitor().GetAsync("/nobody/theme.css")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_partnerships_pack_gives_another_face_to_the_same_page()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("nottinghamshire");

        var page = await ReadAsync(app.Visitor(), app.At("/contact"));

        page.QuerySelector(".brand-name")!.TextContent.ShouldContain("Nottinghamshire");
    }

    [Fact]
    public async Task A_partnership_without_a_policy_still_has_pages()
    {
        await using var app = await TestApp.StartAsync();

        var page = await ReadAsync(app.Visitor(), app.At("/contact"));

        page.QuerySelector(".brand-name")!.TextContent.Trim().ShouldBe("calderbrook");
        page.QuerySelector("main")!.TextContent.ShouldContain("Not set by this partnership");
    }

    [Fact]
    public async Task The_person_who_is_signed_in_is_named_with_their_post()
    {
        await using var app = await TestApp.StartAsync();
        var person = await app.Given.PersonAsync(await app.Given.AgencyAsync("St Aidan’s Primary"), jobTitle: "Teacher");

        var page = await ReadAsync(await app.SignedInAs(person), app.At("/contact"));

        var who = page.QuerySelector(".who")!.TextContent;
        who.ShouldContain(person.Name);
        who.ShouldContain("Teacher, St Aidan’s Primary");
    }

    [Fact]
    public async Task The_page_of_what_is_not_there_keeps_the_partnerships_face()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.PolicyAsync("warrington");

        var page = await ReadAsync(app.Visitor(), app.At("/nothing-here"));

        page.QuerySelector("h1")!.TextContent.ShouldBe("There is nothing here for you to see");
        page.QuerySelector(".brand-mark")!.TextContent.ShouldBe("WSP");
    }

    private static async Task<IDocument> ReadAsync(HttpClient caller, string path)
    {
        var html = await (await caller.GetAsync(path)).Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(r => r.Content(html));
    }
}
