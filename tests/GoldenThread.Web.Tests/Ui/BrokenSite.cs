using GoldenThread.Partnerships;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Tests.Browser;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GoldenThread.Web.Tests.Ui;

/// <summary>The site with a few addresses that go wrong, each in its own way, and one partnership's theme.</summary>
public sealed class BrokenSite : Site
{
    public const string Secret = "the child’s name";

    protected override Settings Set(Settings settings) => settings with { Proxies = [System.Net.IPAddress.Loopback] };

    protected override void Add(WebApplication app)
    {
        app.Services.GetRequiredService<IOptions<UiOptions>>().Value.FindTheme = (_, slug, _) =>
            ValueTask.FromResult(slug == "tarn" ? Theme.From("#F2C500").OrThrow() : null);
        foreach (var start in new[] { "", "/api" })
        {
            app.MapMethods($"{start}/broken", ["GET", "POST"], () => Broken()).AllowAnonymous();
            app.MapGet($"{start}/malformed", string () => throw new BadHttpRequestException(Secret)).AllowAnonymous();
            foreach (var (name, status) in new[] { ("not-allowed", 403), ("not-yours", 404), ("not-open", 503) })
                app.MapGet($"{start}/{name}", () => Results.StatusCode(status)).AllowAnonymous();
        }
    }

    private static string Broken() => throw new InvalidOperationException(Secret);
}
