using System.Diagnostics;
using System.Security.Cryptography;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Hosting;

internal static partial class RequestLogSetup
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Gives each request a reference that can be read out on the telephone, and logs one line for it: the route's pattern, never the address, which may carry more.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Request");
        app.Use(async (context, next) =>
        {
            context.TraceIdentifier = RandomNumberGenerator.GetString(Letters, 10);
            var began = Stopwatch.GetTimestamp();
            using (log.BeginScope(new RequestScope(context.TraceIdentifier)))
            {
                try
                {
                    await next(context);
                }
                finally
                {
                    Answered(log, context.Request.Method, RouteOf(context), context.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        });
    }

    private static string RouteOf(HttpContext context)
    {
        var route = context.Features.Get<ProblemAsked>() is { } problem ? problem.Route : (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return route is null ? "(none)" : "/" + route.TrimStart('/');
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:0.0}")]
    private static partial void Answered(ILogger log, string method, string route, int status, double milliseconds);
}

/// <summary>Marks every log line of a request with its reference.</summary>
public sealed record RequestScope(string Reference);
