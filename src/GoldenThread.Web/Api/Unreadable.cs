using System.Text.Json;
using System.Text.RegularExpressions;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Api;

/// <summary>Turns what could not be read into a 400 that names the field, and never tells how we are built.</summary>
public sealed partial class Unreadable(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            if (bad.StatusCode == StatusCodes.Status400BadRequest) await Say(bad).ExecuteAsync(context);
            else context.Response.StatusCode = bad.StatusCode;
        }
    }

    private static ApiProblem Say(BadHttpRequestException bad) => bad switch
    {
        BadField field => ApiProblem.Malformed((field.Field, field.Message)),
        { InnerException: JsonException json } => OfJson(json),
        _ when bad.Message.EndsWith("from body.", StringComparison.Ordinal) || bad.Message.Contains("no body", StringComparison.Ordinal) => ApiProblem.Malformed(("body", "Send a JSON body.")),
        _ when Parameter().Match(bad.Message) is { Success: true } found => ApiProblem.Malformed((found.Groups[1].Value, "This cannot be read here. Write it as the API description says.")),
        _ => new(400, Problem.Of(400).Code, Problem.Of(400).Detail),
    };

    private static ApiProblem OfJson(JsonException json)
    {
        if (Missing().Match(json.Message) is { Success: true } missing)
        {
            var at = PathOf(json);
            var fields = Quoted().Matches(missing.Groups[1].Value).Select(m => (Field: at is "body" ? m.Groups[1].Value : $"{at}.{m.Groups[1].Value}", Words: "This must be given.")).ToArray();
            return ApiProblem.Malformed(fields);
        }

        return ApiProblem.Malformed((PathOf(json), PathOf(json) == "body" ? "This is not the JSON that is expected here." : "This cannot be read here. Write it as the API description says."));
    }

    /// <summary>"$.event.days[0].date" gives "event.days[0].date".</summary>
    private static string PathOf(JsonException json) => json.Path is { Length: > 2 } path ? path[2..] : "body";

    [GeneratedRegex("parameter \"(?:[\\w<>?.\\[\\]]+ )?(\\w+)\"", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("missing required properties including: (.+)$", RegexOptions.None, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex("'([^']+)'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
