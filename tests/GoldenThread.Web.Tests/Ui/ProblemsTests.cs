using System.Net;
using System.Text.Json;
using AngleSharp;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Ui;

public sealed class ProblemsTests(BrokenSite site, Chrome chrome) : IClassFixture<BrokenSite>
{
    [Theory]
    [InlineData("/malformed", 400, "We could not read what was sent")]
    [InlineData("/not-allowed", 403, "You do not have the right to do this")]
    [InlineData("/not-there", 404, "There is nothing here for you to see")]
    [InlineData("/broken", 500, "Something went wrong on our side")]
    [InlineData("/not-open", 503, "GoldenThread is not available just now")]
    public async Task A_person_gets_a_page_that_says_what_to_do_and_a_reference(string path, int status, string heading)
    {
        using var caller = site.Caller();
        var answer = await caller.GetAsync(path);
        var page = await BrowsingContext.New().OpenAsync(r => r.Content(answer.Content.ReadAsStream()));

        ((int)answer.StatusCode).ShouldBe(status);
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.Title.ShouldStartWith(heading);
        page.QuerySelector(".reference")!.TextContent.ShouldMatch("^[2-9A-Z]{10}$");
        page.Source.Text.ShouldNotContain(BrokenSite.Secret);
    }

    [Theory]
    [InlineData("/api/malformed", 400, "malformed")]
    [InlineData("/api/not-allowed", 403, "not_allowed")]
    [InlineData("/api/not-there", 404, "not_there")]
    [InlineData("/api/broken", 500, "our_fault")]
    [InlineData("/api/not-open", 503, "unavailable")]
    public async Task A_program_gets_problem_json_with_a_code(string path, int status, string code)
    {
        using var caller = site.Caller();
        var answer = await caller.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        var problem = JsonDocument.Parse(text).RootElement;

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        text.ShouldNotContain(BrokenSite.Secret);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/api")]
    public async Task What_is_not_yours_answers_word_for_word_like_what_is_not_there(string start)
    {
        using var caller = site.Caller();

        (await WithoutReference(caller, $"{start}/not-yours")).ShouldBe(await WithoutReference(caller, $"{start}/not-there"));
    }

    [Fact]
    public async Task A_form_that_breaks_us_gets_the_page_too()
    {
        using var caller = site.Caller();

        var answer = await caller.PostAsync("/broken", new FormUrlEncodedContent([new("a", "b")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Something went wrong on our side");
    }

    [Fact]
    public async Task The_problem_page_itself_is_not_a_place_to_go()
    {
        using var caller = site.Caller();

        (await caller.GetAsync("/problem")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Trait("Needs", "browser"), MemberData(nameof(Look.NamesWithScripts), MemberType = typeof(Look))]
    public async Task The_page_can_be_read_by_everybody(string look)
    {
        var page = await chrome.OpenAsync(Look.Of(look), site.At("/broken"));

        await page.ShouldPassAxeAsync();
        await page.ShouldNotScrollSidewaysAsync();
        await page.ShouldBeWellMadeAsync();
    }

    private static async Task<string> WithoutReference(HttpClient caller, string path)
    {
        var text = await (await caller.GetAsync(path)).Content.ReadAsStringAsync();
        return System.Text.RegularExpressions.Regex.Replace(text, "[2-9A-Z]{10}", "REFERENCE");
    }
}
