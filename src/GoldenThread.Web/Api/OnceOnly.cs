using System.Security.Cryptography;
using System.Text;
using GoldenThread.Data;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>A creating POST with an Idempotency-Key: the same key and body gives the same answer and no second effect; with another body it is refused.</summary>
public sealed class OnceOnly(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    public async Task InvokeAsync(HttpContext context, Visit visit, KeptAnswers kept)
    {
        var sent = context.Request.Headers[Header];
        if (sent.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<CreatesAttribute>() is null)
        {
            await next(context);
            return;
        }

        var key = sent.ToString();
        if (sent.Count > 1 || key.Length is 0 or > 200 || key.Any(c => c is < '!' or > '~'))
        {
            await ApiProblem.Malformed((Header, "Send one key of 1 to 200 plain characters.")).ExecuteAsync(context);
            return;
        }

        var claim = new IdempotencyClaim(CallerOf(visit), RouteOf(context.Request), key, await HashAsync(context));
        if (await kept.FindAsync(claim, visit.Context, context.RequestAborted) is { } before)
        {
            await GiveAsync(context, visit, kept, claim, before);
            return;
        }

        visit.Claim(claim);
        await WorkAsync(context, visit, kept, claim);
    }

    private async Task WorkAsync(HttpContext context, Visit visit, KeptAnswers kept, IdempotencyClaim claim)
    {
        var (open, written) = (context.Response.Body, new MemoryStream());
        context.Response.Body = written;
        try
        {
            await next(context);
        }
        catch (KeyAlreadyUsedException)
        {
            context.Response.Body = open;
            context.Response.Clear();
            await GiveAsync(context, visit, kept, claim, null);
            return;
        }
        finally
        {
            context.Response.Body = open;
        }

        var answer = new KeptAnswer(claim.BodyHash, visit.Context.Now, context.Response.StatusCode, Encoding.UTF8.GetString(written.ToArray()), context.Response.Headers.Location);
        // Kept even if the caller has gone: that is when the answer is asked for again.
        if (answer.Status is >= 200 and < 300 or 409 or 422) await kept.KeepAsync(claim, answer, visit.Context, CancellationToken.None);
        written.Position = 0;
        await written.CopyToAsync(open, context.RequestAborted);
    }

    /// <summary>Gives the answer of the first call; where that is still at work, waits for it a little.</summary>
    private static async Task GiveAsync(HttpContext context, Visit visit, KeptAnswers kept, IdempotencyClaim claim, KeptAnswer? answer)
    {
        for (var waited = TimeSpan.Zero; answer?.Status is null && waited < _patience; waited += TimeSpan.FromMilliseconds(50))
        {
            if (answer is not null || waited > TimeSpan.Zero) await Task.Delay(50, context.RequestAborted);
            answer = await kept.FindAsync(claim, visit.Context, context.RequestAborted);
        }

        if (answer is not null && answer.BodyHash != claim.BodyHash)
        {
            await ApiProblem.Broken("idempotency_key_reused", Header, "This key was sent before with another body. Use a new key for a new request.").ExecuteAsync(context);
            return;
        }

        if (answer?.Status is not { } status)
        {
            context.Response.Headers.RetryAfter = "1";
            await new ApiProblem(409, "still_at_work", "The first request with this key has not been answered yet. Wait a second, then send it again or look whether it was done.").ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        if (answer.Location is { Length: > 0 } location) context.Response.Headers.Location = location;
        if (answer.Body!.Length == 0) return;
        context.Response.ContentType = status < 400 ? "application/json; charset=utf-8" : "application/problem+json";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static string CallerOf(Visit visit) => visit.PersonId is { } person ? $"person:{person}" : "visitor";

    private static string RouteOf(HttpRequest request)
    {
        var route = $"{request.Method} {request.Path.Value!.TrimEnd('/').ToLowerInvariant()}{request.QueryString}";
        return route.Length <= 200 ? route : $"{route[..100]}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))}";
    }

    private static async Task<string> HashAsync(HttpContext context)
    {
        context.Request.EnableBuffering(bufferThreshold: 64 * 1024);
        var hash = await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted);
        context.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash);
    }
}

/// <summary>This POST makes something: it takes an Idempotency-Key.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CreatesAttribute : Attribute;

public static class CreatesOfEndpoint
{
    /// <summary>Marks a creating POST, whose caller may send an Idempotency-Key. Its handler calls one writing operation with visit.Context.</summary>
    public static T Creates<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new CreatesAttribute());
}
