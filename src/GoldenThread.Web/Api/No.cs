namespace GoldenThread.Web.Api;

/// <summary>Every no of the API as problem+json: a stable code, and words that say what to do next.</summary>
internal static class No
{
    /// <summary>A refusal of a rule or operation.</summary>
    public static IResult Of(Refusal no) => ApiProblem.Of(no);

    /// <summary>A field that cannot be read.</summary>
    public static IResult Malformed(string field, string words) => ApiProblem.Malformed((field, words)) with { Detail = words };
}
