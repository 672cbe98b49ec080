using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Tests.Browser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>Every page that needs no record, listed from the product's own routes, as each of the main roles: axe finds nothing and nothing scrolls sideways on a phone.</summary>
[Trait("Needs", "browser")]
public sealed class EveryPageTests(SampleSite site, Chrome chrome) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.AgencyLead)]
    [InlineData(Role.TenantAdministrator)]
    public async Task Each_page_passes_axe_and_fits_a_phone(Role role)
    {
        var page = await chrome.OpenAsync(Look.Desk);
        await site.SignInAsync(page, "warrington", role);
        var walked = 0;
        foreach (var path in Paths())
        {
            var answer = await page.GotoAsync(site.At(path).ToString());
            if (answer!.Status is 403 or 404 || !answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)) continue;
            answer.Status.ShouldBe(200, path);
            walked++;
            await page.ShouldBeWellMadeAsync();
            await page.ShouldPassAxeAsync();
            await page.SetViewportSizeAsync(320, 640);
            await page.ShouldNotScrollSidewaysAsync();
            await page.SetViewportSizeAsync(1280, 900);
        }

        walked.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task The_pages_of_single_records_pass_axe_and_fit_a_phone()
    {
        var page = await chrome.OpenAsync(Look.Desk);
        await site.SignInAsync(page, "warrington", Role.Coordinator);
        foreach (var path in await RecordsAsync())
        {
            (await page.GotoAsync(site.At(path).ToString()))!.Status.ShouldBe(200, path);
            await page.ShouldBeWellMadeAsync();
            await page.ShouldPassAxeAsync();
            await page.SetViewportSizeAsync(320, 640);
            await page.ShouldNotScrollSidewaysAsync();
            await page.SetViewportSizeAsync(1280, 900);
        }
    }

    private IEnumerable<string> Paths() => site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace($"{{{Slugs.Parameter}}}", "warrington", StringComparison.Ordinal))
        .Where(p => !p.Contains('{', StringComparison.Ordinal) && !p.Contains("sign-out", StringComparison.Ordinal) && !p.Contains("sample", StringComparison.Ordinal) && !p.EndsWith(".csv", StringComparison.Ordinal)).Distinct();

    private async Task<IReadOnlyList<string>> RecordsAsync()
    {
        await using var db = site.Db.Open();
        Guid id;
        await using (await db.SharedAsync(write: false)) id = await db.Partnerships.Where(p => p.Slug == "warrington").Select(p => p.Id).SingleAsync();
        await using var work = await db.ReadAsync(new() { PartnershipId = id, Now = TimeProvider.System.GetUtcNow().UtcDateTime, Channel = Channel.Page });
        var finding = await db.Findings.Where(f => db.EmbeddingEvidence.Any(e => e.FindingId == f.Id)).Select(f => f.Id).FirstAsync();
        var bare = await db.Findings.Where(f => !db.Needs.Any(n => n.Origin.Id == f.Id)).Select(f => f.Id).FirstAsync();
        var need = await db.Needs.Select(n => n.Id).FirstAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        var coming = await db.Events.Where(e => e.FirstDay > today).Select(e => e.Id).FirstAsync();
        var past = await db.Sessions.Where(s => s.Date < today).Select(s => s.Id).FirstAsync();
        var course = await db.Courses.Select(c => c.Id).FirstAsync();
        var booking = await db.Bookings.Select(b => b.Id).FirstAsync();
        return
        [
            $"/warrington/findings/{finding}", $"/warrington/threads/{finding}", $"/warrington/threads/{bare}", $"/warrington/threads/{finding}/evidence", $"/warrington/threads/{finding}/outcome",
            $"/warrington/needs/{need}", $"/warrington/needs/{need}/answer", $"/warrington/events/{coming}", $"/warrington/events/{coming}/bookings", $"/warrington/sessions/{past}/register",
            $"/warrington/courses/{course}", $"/warrington/courses/{course}/plan", $"/warrington/bookings/{booking}", $"/warrington/bookings/{booking}/certificate",
        ];
    }
}
