using System.Globalization;
using System.Threading.RateLimiting;

namespace GoldenThread.Web.Api;

/// <summary>The calculators are open to anyone: 50 requests a second from one address, then 429 with the seconds to wait.</summary>
internal static class OpenCalculators
{
    public const string Limit = "calculators";

    public const int PerSecond = 50;

    public static IServiceCollection AddOpenCalculators(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = PerSecond, Window = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    /// <summary>Open to anyone, within the limit.</summary>
    public static RouteHandlerBuilder OpenToAnyone(this RouteHandlerBuilder route) => route.AllowAnonymous().RequireRateLimiting(Limit);
}
