using System.Net;
using GoldenThread.Web.Access;
using GoldenThread.Web.Tests.Browser;
using GoldenThread.Web.Tests.Ui;

namespace GoldenThread.Web.Tests.Access;

/// <summary>Security goal Z18: the full set on every answer.</summary>
public sealed class SecurityHeadersTests(BrokenSite site) : IClassFixture<BrokenSite>
{
    [Theory]
    [InlineData("/sample/components", HttpStatusCode.OK)]
    [InlineData("/assets/site.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/not-there", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/not-there", HttpStatusCode.NotFound)]
    [InlineData("/broken", HttpStatusCode.InternalServerError)]
    [InlineData("/api/broken", HttpStatusCode.InternalServerError)]
    [InlineData("/not-open", HttpStatusCode.ServiceUnavailable)]
    public async Task Every_answer_carries_the_full_set(string path, HttpStatusCode status)
    {
        using var caller = site.Caller();

        var answer = await caller.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        Header(answer, "Content-Security-Policy").ShouldBe(SecurityHeaders.ContentPolicy);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "X-Frame-Options").ShouldBe("DENY");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("camera=()");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        answer.Headers.Server.ShouldBeEmpty();
    }

    [Fact]
    public void The_content_policy_allows_nothing_unsafe_and_nobody_else()
    {
        SecurityHeaders.ContentPolicy.ShouldNotContain("unsafe");
        SecurityHeaders.ContentPolicy.ShouldNotContain("http");
        SecurityHeaders.ContentPolicy.ShouldNotContain("data:");
        SecurityHeaders.ContentPolicy.ShouldStartWith("default-src 'none'");
    }

    [Theory]
    [InlineData("/sample/components")]
    [InlineData("/not-there")]
    [InlineData("/broken")]
    public async Task Pages_are_kept_by_nobody(string path)
    {
        using var caller = site.Caller();

        (await caller.GetAsync(path)).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Files_named_by_their_content_are_kept_for_a_year()
    {
        using var caller = site.Caller();
        var page = await caller.GetStringAsync("/sample/components");

        foreach (var file in page.Split('"').Where(p => p.StartsWith("/assets/", StringComparison.Ordinal)).Distinct())
            Header(await caller.GetAsync(file), "Cache-Control").ShouldContain("immutable", Case.Insensitive, file);
    }

    [Fact]
    public async Task A_page_that_came_encrypted_asks_to_stay_so()
    {
        using var caller = site.Caller();
        using var plain = await caller.GetAsync("/health/live");
        plain.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        asked.Headers.Add("X-Forwarded-Proto", "https");
        asked.Headers.Add("X-Forwarded-For", "203.0.113.9");

        Header(await caller.SendAsync(asked), "Strict-Transport-Security").ShouldStartWith("max-age=63072000");
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
