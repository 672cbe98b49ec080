using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GoldenThread.Web.Tests.Ui;

/// <summary>The site with a few addresses that go wrong, each in its own way, and one partnership's theme.</summary>
public sealed class BrokenSite : Site
{
    public const string Secret = "the child’s name";

    protected override Settings Set(Settings settings) => settings with { Proxies = [System.Net.IPAddress.Loopback] };

    protected override void Add(WebApplication app)
    {
        foreach (var start in new[] { "", "/api" })
        {
            app.MapMethods($"{start}/broken", ["GET", "POST"], () => Broken()).OpenToAll();
            app.MapGet($"{start}/malformed", string () => throw new BadHttpRequestException(Secret)).OpenToAll();
            foreach (var (name, status) in new[] { ("not-allowed", 403), ("not-yours", 404), ("not-open", 503) })
                app.MapGet($"{start}/{name}", () => Results.StatusCode(status)).OpenToAll();
        }
    }

    private static string Broken() => throw new InvalidOperationException(Secret);
}
