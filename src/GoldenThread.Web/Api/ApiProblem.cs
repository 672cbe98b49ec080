using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Api;

/// <summary>A no for programs (RFC 9457): a stable code, what to do next, and a sentence for each field.</summary>
public sealed record ApiProblem(int Status, string Code, string Detail, IReadOnlyDictionary<string, string[]>? Errors = null) : IResult
{
    public static ApiProblem Of(Refusal no) => new(
        no.Kind switch { RefusalKind.Rule => 422, RefusalKind.NotThere => 404, RefusalKind.NotAllowed => 403, _ => 409 },
        no.Code,
        no == Refusal.NotThere ? Problem.Of(404).Detail : no.Words,
        no.Fields.Count == 0 ? null : no.Fields.ToDictionary(f => f.Key, f => new[] { f.Value }));

    /// <summary>It could not be read.</summary>
    public static ApiProblem Malformed(params ReadOnlySpan<(string Field, string Words)> errors)
    {
        var map = new Dictionary<string, string[]>();
        foreach (var (field, words) in errors) map[field] = [words];
        return new(400, Problem.Of(400).Code, "Put right what “errors” names and send it again.", map);
    }

    /// <summary>It could be read, but a value breaks a rule.</summary>
    public static ApiProblem Broken(string code, string field, string words) => new(422, code, words, new Dictionary<string, string[]> { [field] = [words] });

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = new Body("about:blank", Problem.Of(Status).Title, Status, Detail, Code, httpContext.TraceIdentifier, Errors);
        httpContext.Response.StatusCode = Status;
        await httpContext.Response.WriteAsJsonAsync(answer, options: null, contentType: "application/problem+json", httpContext.RequestAborted);
    }

    private sealed record Body(
        string Type, string Title, int Status, string Detail, string Code, string Reference,
        [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors);
}
