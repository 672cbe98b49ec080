using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Access;

/// <summary>Where an address names its partnership, and the words that can never be one.</summary>
public static class Slugs
{
    public const string Parameter = "partnership";

    /// <summary>First words of addresses that mean something else.</summary>
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "api", "assets", "health", "openapi", "problem", "sample", "statistics", "sign-in", "sign-out", "static", "account", "admin", "v1",
    };

    /// <summary>The word by the route, or where no route fits (an address that is not there) by its place, so that the page of the error wears the partnership's frame.</summary>
    public static string? In(PathString path, RouteEndpoint? endpoint)
    {
        if (endpoint is not null && endpoint.RoutePattern.GetParameter(Parameter) is null) return null;
        var words = path.Value!.Split('/', 5, StringSplitOptions.RemoveEmptyEntries);
        var word = words is ["api", _, var third, ..] ? third : words is [var first, ..] ? first : null;
        return word is null || Taken.Contains(word) ? null : word;
    }

    public static bool IsPage(RouteEndpoint? endpoint) => endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
}
