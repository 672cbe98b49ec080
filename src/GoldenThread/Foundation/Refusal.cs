namespace GoldenThread.Foundation;

/// <summary>A no that the user may hear: a stable code for machines and a sentence for people that says what to do next.</summary>
public sealed record Refusal(string Code, string Words, RefusalKind Kind = RefusalKind.State)
{
    /// <summary>What is not there and what is not yours look the same.</summary>
    public static Refusal NotThere { get; } = new("not_there", "We cannot find that. It may have been removed, or it is not yours to see.", RefusalKind.NotThere);
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
