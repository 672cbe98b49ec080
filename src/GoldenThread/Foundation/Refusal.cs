namespace GoldenThread.Foundation;

/// <summary>A no that the user may hear: a stable code for machines and a sentence for people that says what to do next.</summary>
public sealed record Refusal(string Code, string Words, RefusalKind Kind = RefusalKind.State)
{
    private static readonly Dictionary<string, string> _none = [];

    /// <summary>What is not there and what is not yours look the same.</summary>
    public static Refusal NotThere { get; } = new("not_there", "We cannot find that. It may have been removed, or it is not yours to see.", RefusalKind.NotThere);

    /// <summary>Where the no is about what was typed: the sentence for each field, by its name in the request ("agencyIds").</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = _none;

    /// <summary>The same no, said beside a field.</summary>
    public Refusal At(string field) => this with { Fields = new Dictionary<string, string> { [field] = Words } };
}

/// <summary>Why the answer is no: each kind is one HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>The state of things gives the no (409).</summary>
    State,

    /// <summary>A rule is broken by what was asked (422).</summary>
    Rule,

    /// <summary>Not there, or not yours (404).</summary>
    NotThere,

    /// <summary>You may see it but lack the right to do this (403).</summary>
    NotAllowed,
}
