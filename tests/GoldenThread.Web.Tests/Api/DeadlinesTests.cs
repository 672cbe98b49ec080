using System.Net;
using System.Text.Json;
using GoldenThread.Tests.Partnerships;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Api;

[Requirement("R-122")]
public sealed class DeadlinesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_rapid_review_over_Christmas_names_each_day_it_steps_over()
    {
        var (status, answer) = await AskAsync("/api/v1/oldham/deadlines/rapid_review?from=2026-12-18");

        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("clock").GetString().ShouldBe("rapid_review");
        answer.GetProperty("countedFrom").GetString().ShouldBe("referral received");
        answer.GetProperty("from").GetString().ShouldBe("2026-12-18");
        answer.GetProperty("by").GetString().ShouldBe("2027-01-13");
        answer.GetProperty("unit").GetString().ShouldBe("working_days");
        answer.GetProperty("count").GetInt32().ShouldBe(15);
        answer.GetProperty("basis").GetString().ShouldBe("seed");
        answer.GetProperty("source").GetString().ShouldNotBeNullOrEmpty();
        answer.GetProperty("skipped").EnumerateArray().Select(s => (s.GetProperty("date").GetString(), s.GetProperty("why").GetString())).ShouldBe(
            [("2026-12-25", "Christmas Day"), ("2026-12-28", "Boxing Day (substitute)"), ("2027-01-01", "New Year's Day")]);
    }

    [Theory]
    [InlineData("wigan", "rapid_review", "notification sent to the Panel", "2027-01-13", "working_days")]
    [InlineData("nottinghamshire", "rapid_review", "notification sent to the Panel", "2027-01-13", "working_days")]
    [InlineData("warrington", "rapid_review", "notification sent to the Panel", "2027-01-13", "working_days")]
    [InlineData("oldham", "serious_incident_notification", "becoming aware of the incident", "2026-12-29", "working_days")]
    [InlineData("oldham", "single_agency_review", "receipt of the independent chair's letter", "2027-01-08", "weeks")]
    [InlineData("wigan", "lcspr", "decision to start the review", "2027-06-18", "months")]
    public async Task Each_clock_says_what_it_counts_and_from_when(string partnership, string clock, string countedFrom, string by, string unit)
    {
        var (_, answer) = await AskAsync($"/api/v1/{partnership}/deadlines/{clock}?from=2026-12-18");
        (answer.GetProperty("countedFrom").GetString(), answer.GetProperty("by").GetString(), answer.GetProperty("unit").GetString()).ShouldBe((countedFrom, by, unit));
    }

    [Fact]
    public async Task A_limit_that_was_not_found_in_the_guidance_says_so()
    {
        var (_, answer) = await AskAsync("/api/v1/oldham/deadlines/lcspr?from=2026-12-18");
        answer.GetProperty("verified").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("/api/v1/oldham/deadlines/rapid_review", 400, "malformed")]
    [InlineData("/api/v1/oldham/deadlines/rapid_review?from=", 400, "malformed")]
    [InlineData("/api/v1/oldham/deadlines/rapid_review?from=18/12/2026", 400, "malformed")]
    [InlineData("/api/v1/oldham/deadlines/rapid_review?from=2026-02-30", 400, "malformed")]
    [InlineData("/api/v1/oldham/deadlines/rapid_review?from=2026-12-18T09:00", 400, "malformed")]
    [InlineData("/api/v1/atlantis/deadlines/rapid_review?from=2026-12-18", 404, "not_there")]
    [InlineData("/api/v1/england/deadlines/rapid_review?from=2026-12-18", 404, "not_there")]
    [InlineData("/api/v1/oldham/deadlines/tea_break?from=2026-12-18", 404, "no_such_clock")]
    [InlineData("/api/v1/oldham/deadlines/good_case?from=2026-12-18", 409, "clock_not_set")]
    [InlineData("/api/v1/oldham/deadlines/rapid_review?from=2030-12-20", 422, "outside_calendar")]
    [InlineData("/api/v1/oldham/deadlines/rapid_review?from=0001-01-01", 422, "outside_calendar")]
    [InlineData("/api/v1/oldham/deadlines/single_agency_review?from=9999-12-31", 422, "outside_calendar")]
    public async Task A_no_is_a_problem_with_a_code_and_what_to_do(string path, int status, string code)
    {
        using var caller = site.Caller();
        using var answer = await caller.GetAsync(path);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(20);
        problem.TryGetProperty("errors", out var errors).ShouldBe(status == 400);
        if (status == 400) errors.GetProperty("from").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_partnership_answers_by_the_policy_it_has_adopted_itself()
    {
        var given = await Given.PartnershipAsync(site.Db, "valley");
        await given.PolicyAsync(PacksHere.Document("oldham").WithLocal("reviews.types.good_case.deadline", "\"P6W\"").OrThrow());

        var (_, answer) = await AskAsync("/api/v1/valley/deadlines/good_case?from=2026-12-18");

        (answer.GetProperty("by").GetString(), answer.GetProperty("basis").GetString()).ShouldBe(("2027-01-29", "local"));
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string path)
    {
        using var caller = site.Caller();
        using var answer = await caller.GetAsync(path);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}

/// <summary>A site of its own: it uses up the address's share of requests.</summary>
public sealed class CalculatorLimitTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Whoever_asks_more_than_fifty_times_a_second_is_told_when_to_come_back()
    {
        using var caller = site.Caller();
        await caller.GetAsync("/api/v1/oldham/deadlines/rapid_review?from=2026-12-18");
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => caller.GetAsync("/api/v1/oldham/deadlines/rapid_review?from=2026-12-18")));

        answers.Select(a => a.StatusCode).Distinct().Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBe(TimeSpan.FromSeconds(1));
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

        await Task.Delay(1100);
        (await caller.GetAsync("/api/v1/oldham/deadlines/rapid_review?from=2026-12-18")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
