using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace GoldenThread.Web.Access;

/// <summary>How much one network address may ask: the open calculators, and signing in.</summary>
public static class Limits
{
    public const string Calculators = "calculators";

    public const int CalculationsPerSecond = 50;

    public const string SignIn = "sign-in";

    public static void AddLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString();
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Calculators, context => RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => new() { PermitLimit = CalculationsPerSecond, Window = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        // A training room signs in behind one address: generous for people, tight for machines.
        limits.AddPolicy(SignIn, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(AddressOf(context), _ => new() { TokenLimit = 60, TokensPerPeriod = 20, ReplenishmentPeriod = TimeSpan.FromSeconds(20), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("reading"));
    });

    /// <summary>A calculator: open to anyone within the limit, and where no partnership is served under a name it answers from the pack of that name.</summary>
    public static T OpenToAnyone<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenToAllAttribute { KnowsMore = true }).RequireRateLimiting(Calculators);

    /// <summary>One subscriber of IPv6 has a whole /64.</summary>
    private static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } ip) return "";
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        return ip.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress([.. ip.GetAddressBytes().Take(8), .. new byte[8]]).ToString() : ip.ToString();
    }
}
