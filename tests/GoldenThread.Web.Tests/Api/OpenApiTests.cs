using System.Text.Json;

namespace GoldenThread.Web.Tests.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_routes_for_programs_are_described_to_anyone()
    {
        await using var app = await TestApp.StartAsync();

        using var described = JsonDocument.Parse(await app.Visitor().GetStringAsync("/openapi/v1.json"));

        var paths = described.RootElement.GetProperty("paths");
        paths.GetProperty("/api/v1/{partnership}/charges/quote").TryGetProperty("post", out _).ShouldBeTrue();
        paths.GetProperty("/api/v1/{partnership}/threads/{id}").TryGetProperty("get", out _).ShouldBeTrue();
        paths.EnumerateObject().ShouldAllBe(p => p.Name.StartsWith("/api/v1/"));
    }
}
