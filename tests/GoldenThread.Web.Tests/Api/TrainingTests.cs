using System.Net;
using System.Text.Json;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Api;

/// <summary>The open calculator "what training do I need", as the contract has it.</summary>
[Requirement("R-031")]
public sealed class TrainingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_example_of_the_contract_is_answered()
    {
        var (status, answer) = await AskAsync("warrington", """
            { "on": "2026-11-21",
              "post": { "since": "2026-07-01", "sector": "education", "staffGroup": "2", "level": null, "targetGroup": null, "roles": ["designated_safeguarding_lead"] },
              "achievements": [ { "requirement": "level_1", "kind": "elearning", "on": "2026-08-01", "hours": null } ] }
            """);

        status.ShouldBe(HttpStatusCode.OK);
        var row = answer.GetProperty("requirements").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "level_1");
        (Text(row, "name"), Text(row, "force"), Text(row, "standing"), Text(row, "by"), Text(row, "metBy"), Text(row, "basis")).ShouldBe(
            ("Foundation", "mandatory", "current", "2029-08-01", "e-learning on 1 August 2026", "seed"));
        Text(row, "why").ShouldBe("Foundation on 1 August 2026 by e-learning; renewed every 3 years; due by 1 August 2029.");
        Rows(answer).ShouldBe(["induction overdue", "level_1 current", "level_2 no_date_set"]);
    }

    [Theory]
    [InlineData("warrington", """{ "on": "2026-11-24", "post": { "since": "2026-11-01", "staffGroup": "3" } }""", "induction in_grace, level_1 in_grace, level_2 no_date_set, level_3 not_asked")]
    [InlineData("warrington", """{ "on": "2026-11-24", "post": { "since": "2026-11-01", "staffGroup": "3", "level": "level_3" } }""", "induction in_grace, level_1 in_grace, level_2 no_date_set, level_3 no_date_set")]
    [InlineData("warrington", """{ "on": "2026-11-24", "post": { "since": "2027-01-01", "staffGroup": "1" } }""", "induction not_started, level_1 not_started")]
    [InlineData("nottinghamshire", """{ "on": "2026-11-24", "post": { "since": "2024-01-01", "sector": "education", "roles": ["designated_safeguarding_lead"], "targetGroup": "target_group_1" } }""", "all_practitioners no_date_set, designated_safeguarding_lead no_date_set, wtsc no_date_set, target_group_1 no_date_set")]
    [InlineData("oldham", """{ "on": "2026-11-24", "post": { "since": "2024-01-01", "level": "core_1" } }""", "core_1 no_date_set")]
    [InlineData("wigan", """{ "on": "2026-11-24", "post": { "since": "2024-01-01", "staffGroup": "2", "roles": ["designated_safeguarding_lead"] }, "achievements": [ { "requirement": "level_1", "on": "2026-01-01" } ] }""", "")]
    public async Task Each_partnership_answers_by_its_own_policy(string partnership, string question, string expected) =>
        string.Join(", ", Rows((await AskAsync(partnership, question)).Answer)).ShouldBe(expected);

    [Theory]
    [InlineData("""{ "post": { "staffGroup": "2" } }""", 400, "post.since")]
    [InlineData("""{ "on": "2026-11-24" }""", 400, "post")]
    [InlineData("""{ "on": "24/11/2026", "post": { "since": "2026-01-01" } }""", 400, "on")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-02-30" } }""", 400, "post.since")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01" }, "achievements": [ { "requirement": "level_1", "kind": "astrology", "on": "2026-01-01" } ] }""", 400, "achievements[0].kind")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01" }, "achievements": [ { "requirement": "level_1", "on": "2026-11-25" } ] }""", 422, "achievements[0].on")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01" }, "achievements": [ { "requirement": "level_9", "on": "2026-01-01" } ] }""", 422, "achievements[0].requirement")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01" }, "achievements": [ { "requirement": "level_1", "on": "2026-01-01", "hours": -1 } ] }""", 422, "achievements[0].hours")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01", "staffGroup": "9" } }""", 422, "post.staffGroup")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01", "level": "core_1" } }""", 422, "post.level")]
    [InlineData("""{ "on": "2026-11-24", "post": { "since": "2026-01-01", "roles": ["Ms Lead!"] } }""", 422, "post.roles[0]")]
    public async Task Bad_input_is_answered_beside_its_field(string question, int expected, string field)
    {
        var (status, answer) = await AskAsync("warrington", question);
        ((int)status).ShouldBe(expected);
        answer.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([field]);
    }

    [Fact]
    public async Task A_place_without_a_pack_is_not_there() =>
        (await AskAsync("atlantis", """{ "post": { "since": "2026-01-01" } }""")).Status.ShouldBe(HttpStatusCode.NotFound);

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string partnership, string question)
    {
        using var caller = site.Caller();
        using var body = new StringContent(question, System.Text.Encoding.UTF8, "application/json");
        using var answer = await caller.PostAsync($"/api/v1/{partnership}/training/assess", body);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private static IEnumerable<string> Rows(JsonElement answer) => answer.GetProperty("requirements").EnumerateArray().Select(r => $"{Text(r, "code")} {Text(r, "standing")}");

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
