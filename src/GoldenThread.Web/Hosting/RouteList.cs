using GoldenThread.Web.Access;

namespace GoldenThread.Web.Hosting;

/// <summary>Every endpoint that the server answers, as it declares itself.</summary>
public static class RouteList
{
    public sealed record Route(IReadOnlyList<string> Methods, string Pattern, string Policy, string Kind);

    public static IReadOnlyList<Route> Of(WebApplication app) =>
    [
        .. Policies.Endpoints(app)
            .Select(e => new Route(MethodsOf(e), "/" + e.RoutePattern.RawText!.TrimStart('/'), PolicyOf(e), KindOf(e)))
            .OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => string.Join(',', r.Methods), StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint e) =>
        e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
        ?? (e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is null ? ["GET"] : ["GET", "POST"]);

    private static string PolicyOf(RouteEndpoint e) => Policies.Of(e)?.Says ?? "none";

    private static string KindOf(RouteEndpoint e) =>
        e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null ? "page"
        : e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) ? "api"
        : "file";
}
