namespace GoldenThread.Web.Access;

/// <summary>Reads the policy that every endpoint declares, pages included, and refuses to start while one has none.</summary>
public static class Policies
{
    public static IEnumerable<RouteEndpoint> Endpoints(WebApplication app) =>
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    public static IPolicy? Of(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IPolicy>();

    /// <summary>Stops the start with one line that names the endpoints without a policy.</summary>
    public static void Check(WebApplication app)
    {
        var bare = Endpoints(app).Where(e => Of(e) is null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        if (bare.Count > 0)
            throw new InvalidOperationException($"No policy is declared for {string.Join(", ", bare)}. Declare [Needs(Right.…)] or [OpenToAll] on the page, .Needs(Right.…) or .OpenToAll() on the endpoint.");
    }
}
