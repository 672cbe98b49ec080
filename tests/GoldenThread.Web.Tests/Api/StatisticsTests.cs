using System.Net;
using System.Text;
using System.Text.Json;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Api;

[Requirement("R-157")]
public sealed class StatisticsTests(Site site) : IClassFixture<Site>
{
    private const string TwelvePairs = "[[2,4],[3,3],[1,4],[2,3],[4,5],[3,2],[2,4],[5,4],[3,5],[2,3],[1,3],[3,3]]";

    [Fact]
    public async Task Paired_values_answer_with_every_figure_of_the_contract()
    {
        var (status, answer) = await AskAsync($$"""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": {{TwelvePairs}}, "unpairedPre": [2], "unpairedPost": [5], "invited": 30 }""");

        status.ShouldBe(HttpStatusCode.OK);
        answer.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["n", "meanPre", "meanPost", "sdPre", "sdPost", "meanChange", "ci95", "dz", "improved", "same", "worse", "rankBiserial", "wilcoxonP", "unpairedPre", "unpairedPost", "responded", "responseRate", "responseCi95"],
            ignoreOrder: true);
        answer.GetProperty("n").GetInt32().ShouldBe(12);
        answer.GetProperty("meanChange").GetDouble().ShouldBe(1, 1e-9);
        answer.GetProperty("ci95").EnumerateArray().Select(e => Math.Round(e.GetDouble(), 6)).ShouldBe([0.187232, 1.812768]);
        answer.GetProperty("wilcoxonP").GetDouble().ShouldBe(0.025386931822469268, 1e-9);
        answer.GetProperty("responded").GetInt32().ShouldBe(14);
        answer.GetProperty("responseCi95")[0].GetDouble().ShouldBe(0.30232388907699753, 1e-9);
    }

    [Fact]
    public async Task Figures_that_do_not_exist_are_null()
    {
        var (_, answer) = await AskAsync("""{ "scale": { "min": 1, "max": 5 }, "design": "retrospective_pre", "pairs": [[3,3],[2,2],[1,1],[4,4],[5,5]] }""");

        foreach (var none in new[] { "dz", "rankBiserial", "wilcoxonP", "responseRate", "responseCi95" }) answer.GetProperty(none).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Under_five_pairs_only_the_reason_is_given()
    {
        var (status, answer) = await AskAsync("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [[2,4],[3,3],[1,4]], "unpairedPre": [2], "unpairedPost": [5], "invited": 30 }""");

        status.ShouldBe(HttpStatusCode.OK);
        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["suppressed", "why"]);
        answer.GetProperty("suppressed").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [[2,6]] }""", 422, "off_the_scale")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [[2,1e400]] }""", 422, "off_the_scale")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [], "unpairedPre": [0] }""", 422, "off_the_scale")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "guess", "pairs": [] }""", 422, "no_such_design")]
    [InlineData("""{ "scale": { "min": 5, "max": 1 }, "design": "true_pre", "pairs": [] }""", 422, "not_a_scale")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [[1]] }""", 422, "not_a_pair")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [[1,2]], "invited": 0 }""", 422, "more_answers_than_invited")]
    [InlineData("""{ "design": "true_pre", "pairs": [] }""", 400, "malformed")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "pairs": [] }""", 400, "malformed")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre" }""", 400, "malformed")]
    [InlineData("""{ "scale": { "min": 1, "max": 5 }, "design": "true_pre", "pairs": [null] }""", 422, "not_a_pair")]
    [InlineData("""{ "scale": "wide", "design": "true_pre", "pairs": [] }""", 400, null)]
    [InlineData("{ not json", 400, null)]
    [InlineData("", 400, null)]
    public async Task A_no_is_a_problem_with_a_code(string body, int status, string? code)
    {
        using var caller = site.Caller();
        using var answer = await caller.PostAsync("/api/v1/statistics/paired", new StringContent(body, Encoding.UTF8, "application/json"));

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        if (code is not null) problem.GetProperty("code").GetString().ShouldBe(code);
        if (status == 422) problem.GetProperty("errors").EnumerateObject().Count().ShouldBe(1);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string body)
    {
        using var caller = site.Caller();
        using var answer = await caller.PostAsync("/api/v1/statistics/paired", new StringContent(body, Encoding.UTF8, "application/json"));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
