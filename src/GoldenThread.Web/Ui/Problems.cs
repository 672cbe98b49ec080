using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Ui;

/// <summary>The one place where an answer without a body becomes one: a page for people, problem+json for programs. Bugs are logged with the reference that the reader sees.</summary>
public sealed class Problems(RequestDelegate next, ILogger<Problems> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await TryAsync(context);
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength > 0 || !string.IsNullOrEmpty(response.ContentType)) return;
        if (IsForPrograms(context.Request.Path)) await WriteJsonAsync(context, response.StatusCode);
        else await WritePageAsync(context, response.StatusCode);
    }

    private async Task TryAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone; there is nobody to tell.
            if (!context.Response.HasStarted) context.Response.StatusCode = 499;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            Clear(context, bad.StatusCode);
        }
        catch (Exception broken) when (!context.Response.HasStarted)
        {
            log.LogError(broken, "Request {Reference} failed", context.TraceIdentifier);
            Clear(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Clear(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    public static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/health");

    private static async Task WriteJsonAsync(HttpContext context, int status)
    {
        var words = Problem.Of(status);
        var problem = new ProblemDetails { Type = "about:blank", Title = words.Title, Status = status, Detail = words.Detail };
        problem.Extensions["code"] = words.Code;
        problem.Extensions["reference"] = context.TraceIdentifier;
        await context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", context.RequestAborted);
    }

    /// <summary>The page is asked for like any other, so that it wears the partnership's frame; where even that fails, plain words.</summary>
    private async Task WritePageAsync(HttpContext context, int status)
    {
        var (method, path, query) = (context.Request.Method, context.Request.Path, context.Request.QueryString);
        context.Features.Set(new ProblemAsked(status, path, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText));
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.IsHead(method) ? HttpMethods.Head : HttpMethods.Get;
        context.Request.Path = "/problem";
        context.Request.QueryString = QueryString.Empty;
        try
        {
            await TryAsync(context);
            if (context.Response.HasStarted || context.Response.ContentType is not null) return;
            Clear(context, status);
            context.Response.ContentType = MediaTypeNames.Text.Plain;
            var words = Problem.Of(status);
            await context.Response.WriteAsync($"{words.Title}\n\n{words.Detail}\n\nReference: {context.TraceIdentifier}\n", context.RequestAborted);
        }
        finally
        {
            (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, path, query);
        }
    }
}

/// <summary>What the problem page is asked to say, and the route that could not answer.</summary>
public sealed record ProblemAsked(int Status, PathString Path, string? Route = null);

public static class ProblemsSetup
{
    public static void UseProblems(this IApplicationBuilder app) => app.UseMiddleware<Problems>();
}
