using AngleSharp.Html.Parser;
using GoldenThread.Web.Access;
using GoldenThread.Web.Tests.Browser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>Follows every link of the product as somebody, and gives one address for each kind of page that was reached.</summary>
public static class Crawl
{
    /// <summary>Pages of one kind differ (a finding with and without a need), so a few of each are read for their links.</summary>
    private const int OfEachKind = 4;

    /// <summary>Every page of the product by its route.</summary>
    public static IReadOnlyList<string> Pages(Site site) =>
        [.. site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.RawText!.Contains(Slugs.Parameter, StringComparison.Ordinal))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct()];

    /// <summary>The first address of each kind of page, by its route, that links lead to from home.</summary>
    /// <param name="known">Kinds of page that somebody else has reached: one of each is read, for its links.</param>
    /// <param name="linked">Takes every route that a link or a form leads to, also those that answer with a file or lead on.</param>
    public static async Task<IReadOnlyDictionary<string, string>> AsAsync(Site site, HttpClient somebody, string partnership, ISet<string>? linked = null, ISet<string>? known = null)
    {
        var kinds = Pages(site).OrderBy(p => p.Count(c => c == '{')).Select(p => (Route: p, Matcher: new TemplateMatcher(TemplateParser.Parse(p), []))).ToList();
        var (found, seen, counts) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var ahead = new Queue<string>([$"/{partnership}"]);
        while (ahead.TryDequeue(out var path))
        {
            var kind = kinds.FirstOrDefault(k => k.Matcher.TryMatch(path.Split('?')[0], []));
            if (kind.Route is null || !seen.Add(path) || (counts[kind.Route] = counts.GetValueOrDefault(kind.Route) + 1) > (known?.Contains(kind.Route) == true ? 1 : OfEachKind)) continue;
            using var answer = await somebody.GetAsync(path);
            ((int)answer.StatusCode).ShouldBeLessThan(500, path);
            if ((int)answer.StatusCode < 400) linked?.Add(kind.Route);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            found.TryAdd(kind.Route, path);
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            foreach (var form in page.QuerySelectorAll("form[method=post][action], button[formaction]"))
                if (kinds.FirstOrDefault(k => k.Matcher.TryMatch((form.GetAttribute("formaction") ?? form.GetAttribute("action"))!.Split('?')[0], [])).Route is { } sent) linked?.Add(sent);
            foreach (var link in page.QuerySelectorAll("a[href], form[method=get]"))
            {
                var to = new Uri(new Uri(site.Address, path), link.GetAttribute("href") ?? link.GetAttribute("action") ?? path);
                if (to.Authority == site.Address.Authority) ahead.Enqueue(to.PathAndQuery);
            }
        }

        return found;
    }
}
