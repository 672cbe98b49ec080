using GoldenThread.Web.Access;
using GoldenThread.Web.Tests.Browser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Ui;

/// <summary>Every page that anybody may open and that needs no record, found by asking the product for its pages.</summary>
[Trait("Needs", "browser")]
public sealed class OpenPagesTests(Site site, Chrome chrome) : IClassFixture<Site>
{
    [Theory, MemberData(nameof(Look.NamesWithScripts), MemberType = typeof(Look))]
    public async Task Every_open_page_can_be_read_by_everybody(string look)
    {
        var page = await chrome.OpenAsync(Look.Of(look));
        foreach (var path in await PathsAsync())
        {
            await page.GotoAsync(site.At(path).ToString());
            await page.PictureAsync($"open-{path.Split('/')[^1]}-{look}");
            await page.ShouldPassAxeAsync();
            await page.ShouldNotScrollSidewaysAsync();
            await page.ShouldBeWellMadeAsync();
        }
    }

    [Fact]
    public async Task Every_open_page_stands_larger_text()
    {
        var page = await chrome.OpenAsync(Look.Desk with { Width = 640 });
        foreach (var path in await PathsAsync())
        {
            await page.GotoAsync(site.At(path).ToString());
            await page.ShouldStandLargeTextAsync();
        }
    }

    [Fact]
    public async Task Every_open_page_is_valid_HTML()
    {
        using var caller = site.Caller(follow: true);
        var pages = new Dictionary<string, string>();
        foreach (var path in await PathsAsync()) pages[path.Trim('/').Replace('/', '-')] = await caller.GetStringAsync(path);

        await HtmlChecker.ShouldBeValidAsync(pages);
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        var slug = $"open-{Guid.NewGuid():N}"[..12];
        var given = await Given.PartnershipAsync(site.Db, slug);
        await given.PolicyAsync("warrington");
        var paths = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => Slugs.IsPage(e) && Policies.Of(e) is OpenToAllAttribute or SampleOnlyAttribute)
            // Keys and calendars are files for programs.
            .Where(e => !Path.HasExtension(e.RoutePattern.RawText))
            .Where(e => e.RoutePattern.Parameters.All(p => p.Name == Slugs.Parameter) && e.RoutePattern.RawText != "problem")
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{partnership}", slug, StringComparison.Ordinal))
            .Distinct().ToList();
        paths.ShouldContain($"/{slug}/contact");
        return paths;
    }
}
