using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using GoldenThread.Web.Tests.Cli;

namespace GoldenThread.Web.Tests.Access;

/// <summary>The product with a word on every text that tells whose it is: whoever looks around in one partnership meets no word of another, in no page, file or answer (security goal Z13).</summary>
public sealed partial class IsolationTests
{
    private const int MostPages = 140;

    [Fact, Requirement("R-002")]
    public async Task Whoever_looks_around_in_one_partnership_meets_no_word_of_another()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        var loaded = await product.DoneAsync("sample", "--canaries");
        var (one, two) = (loaded.Split('\n')[0].Split(':')[0], loaded.Split('\n')[1].Split(':')[0]);
        await using var running = await product.ServeAsync();
        using var here = await SignedInAsync(running, one);
        using var there = await SignedInAsync(running, two);
        using var program = await ProgramAsync(product, running, one);
        var routes = (await ApiRoutesAsync(product)).ToList();

        var seen = await WalkAsync(here, one);
        foreach (var route in routes.Where(r => !r.Contains("{id"))) seen.Add(route, await ReadAsync(program, route.Replace("{partnership}", one)));
        seen.Values.Sum(text => Words().Count(text)).ShouldBeGreaterThan(300);
        seen.Where(s => Words().Matches(s.Value).Any(w => w.Groups["partnership"].Value != "1")).Select(s => s.Key).ShouldBeEmpty();

        // Every address of the other partnership, asked for here.
        var theirs = (await WalkAsync(there, two)).Keys.Where(a => Ids().IsMatch(a)).ToList();
        theirs.Count.ShouldBeGreaterThan(30);
        foreach (var address in theirs) await NotThereAsync(here, address.Replace($"/{two}/", $"/{one}/"));
        foreach (var id in theirs.Select(a => Ids().Match(a).Value).Distinct().Take(25))
            foreach (var route in routes.Where(r => Regex.Count(r, "{") == 2 && r.Contains("{id")))
                await NotThereAsync(program, Regex.Replace(route.Replace("{partnership}", one), "{id[^}]*}", id));
    }

    private static async Task NotThereAsync(HttpClient asks, string address)
    {
        using var answer = await asks.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("cnry-t2-", Case.Sensitive, address);
    }

    /// <summary>Every page that can be reached by links, with what it says, headers and all.</summary>
    private static async Task<Dictionary<string, string>> WalkAsync(HttpClient browser, string partnership)
    {
        var (seen, next) = (new Dictionary<string, string>(), new Queue<string>([$"/{partnership}", $"/{partnership}/threads", $"/{partnership}/events", $"/{partnership}/account"]));
        while (next.TryDequeue(out var address) && seen.Count < MostPages)
        {
            if (seen.ContainsKey(address)) continue;
            using var answer = await browser.GetAsync(address);
            answer.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, address);
            seen[address] = answer.Headers + await answer.Content.ReadAsStringAsync();
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in (await answer.PageAsync()).Links.OfType<IHtmlAnchorElement>().Select(l => l.GetAttribute("href")!.Split('#')[0]))
                if (link.StartsWith($"/{partnership}/", StringComparison.Ordinal)) next.Enqueue(link);
        }

        return seen;
    }

    private static async Task<string> ReadAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(address);
        return answer.Headers + await answer.Content.ReadAsStringAsync();
    }

    /// <summary>As the partnership's coordinator, who sees the most.</summary>
    private static async Task<HttpClient> SignedInAsync(Running running, string partnership)
    {
        var browser = Client(running);
        var page = await browser.PageAsync($"/{partnership}/sample-sign-ins");
        var row = page.QuerySelectorAll("tr").First(r => r.QuerySelector("th")?.TextContent.Trim() == "Training coordinator");
        var answer = await browser.SendFormAsync(page, $"/{partnership}/sample-sign-ins", new() { ["person"] = row.QuerySelector("input[name=person]")!.GetAttribute("value")! });
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    private static async Task<HttpClient> ProgramAsync(Product product, Running running, string partnership)
    {
        var token = (await product.DoneAsync("token", "create", "--partnership", partnership, "--role", "coordinator")).Trim().Split(' ', '\n')[^1];
        var program = Client(running);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }

    private static HttpClient Client(Running running) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = running.Http.BaseAddress };

    private static async Task<IEnumerable<string>> ApiRoutesAsync(Product product)
    {
        using var routes = JsonDocument.Parse(await product.DoneAsync("routes", "--json"));
        return [.. routes.RootElement.EnumerateArray()
            .Where(r => r.GetProperty("methods").EnumerateArray().Any(m => m.GetString() == "GET")).Select(r => r.GetProperty("pattern").GetString()!)
            .Where(p => p.StartsWith("/api/v1/{partnership}/", StringComparison.Ordinal) && !p.Contains("{clock}")).Distinct()];
    }

    [GeneratedRegex("cnry-t(?<partnership>[0-9]+)-", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
