using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Api;

/// <summary>Every no of the API as problem+json: a stable code, and words that say what to do next.</summary>
internal static class No
{
    /// <summary>A refusal of a rule or operation.</summary>
    public static IResult Of(Refusal no) => As(no.Code, no.Words, no.Kind switch
    {
        RefusalKind.State => StatusCodes.Status409Conflict,
        RefusalKind.Rule => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.NotThere => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status403Forbidden,
    }, no.Fields.Count == 0 ? null : no.Fields.ToDictionary(f => f.Key, f => new[] { f.Value }, StringComparer.Ordinal));

    /// <summary>A field that cannot be read.</summary>
    public static IResult Malformed(string field, string words) =>
        As("malformed", words, StatusCodes.Status400BadRequest, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [words] });

    private static IResult As(string code, string words, int status, Dictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Type = "about:blank", Title = Problem.Of(status).Title, Status = status, Detail = words };
        problem.Extensions["code"] = code;
        if (errors is not null) problem.Extensions["errors"] = errors;
        return Results.Json(problem, options: null, contentType: "application/problem+json", statusCode: status);
    }
}
