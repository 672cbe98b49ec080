using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Api;

/// <summary>The API for programs: what it needs, and where each module adds its routes.</summary>
public static class ApiSetup
{
    /// <summary>What one request may send; a route that takes files says more.</summary>
    private const int MostBytes = 1024 * 1024;

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", document => document.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true);
        services.AddScoped<Answers>();
        services.AddScoped<CalculatorPolicy>();
    }

    /// <summary>After the gate: what cannot be read gets a useful 400, and a key sent twice has one effect.</summary>
    internal static void UseApi(this WebApplication app)
    {
        app.UseMiddleware<Unreadable>();
        app.UseMiddleware<OnceOnly>();
    }

    /// <summary>Every module's routes, each under /api/v1/{partnership}, and what describes them.</summary>
    public static void MapApi(this WebApplication app)
    {
        var open = app.MapGroup("/api/v1").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        var partnership = open.MapGroup($"/{{{Slugs.Parameter}}}");
        partnership.MapCharges();
        partnership.MapChargeQueue();
        partnership.MapDeadlines();
        partnership.MapTraining();
        partnership.MapPeople();
        partnership.MapProgramme();
        partnership.MapThreads();
        partnership.MapRegisters();
        partnership.MapAgencies();
        partnership.MapFindings();
        partnership.MapNeeds();
        open.MapStatistics();
        app.MapOpenApi("/openapi/v1.json").OpenToAll();
    }
}
