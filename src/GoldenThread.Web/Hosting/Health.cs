using GoldenThread.Web.Access;

namespace GoldenThread.Web.Hosting;

internal static class HealthSetup
{
    /// <summary>/health/live: the process answers. /health/ready: it can serve people.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).OpenToAll();
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken stop) =>
            await readiness.WhyNotAsync(stop) is { } why
                ? Results.Json(new { status = "not_ready", why }, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Json(new { status = "ready" })).OpenToAll();
    }
}
