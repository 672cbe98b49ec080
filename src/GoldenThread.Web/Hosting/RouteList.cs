using Microsoft.AspNetCore.Authorization;

namespace GoldenThread.Web.Hosting;

/// <summary>Every endpoint that the server answers, as it declares itself.</summary>
public static class RouteList
{
    public sealed record Route(IReadOnlyList<string> Methods, string Pattern, string Policy, string Kind);

    public static IReadOnlyList<Route> Of(WebApplication app) =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(e => new Route(MethodsOf(e), "/" + e.RoutePattern.RawText!.TrimStart('/'), PolicyOf(e), KindOf(e)))
            .OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => string.Join(',', r.Methods), StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint e) =>
        e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
        ?? (e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is null ? ["GET"] : ["GET", "POST"]);

    private static string PolicyOf(RouteEndpoint e) =>
        e.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "open"
        : e.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } asked ? string.Join(" and ", asked.Select(a => a.Policy ?? "signed_in"))
        : "none";

    private static string KindOf(RouteEndpoint e) =>
        e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null ? "page"
        : e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) ? "api"
        : "file";
}
