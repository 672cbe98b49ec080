using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>The API for programs: what it needs, and where each module adds its routes.</summary>
public static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddScoped<Answers>();
        services.AddScoped<CalculatorPolicy>();
    }

    /// <summary>After the gate: what cannot be read gets a useful 400, and a key sent twice has one effect.</summary>
    internal static void UseApi(this WebApplication app)
    {
        app.UseMiddleware<Unreadable>();
        app.UseMiddleware<OnceOnly>();
    }

    /// <summary>Every module's routes, each under /api/v1/{partnership}.</summary>
    public static void MapApi(this WebApplication app)
    {
        var open = app.MapGroup("/api/v1");
        var partnership = open.MapGroup($"/{{{Slugs.Parameter}}}");
        partnership.MapDeadlines();
        partnership.MapPeople();
        partnership.MapThreads();
        partnership.MapAgencies();
        partnership.MapFindings();
        partnership.MapNeeds();
        open.MapStatistics();
    }
}
