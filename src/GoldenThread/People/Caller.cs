namespace GoldenThread.People;

/// <summary>Who asks, on one day: the person, the grants in force and the agencies they hold a post in. Nobody has no person.</summary>
public sealed record Caller
{
    public static Caller Nobody { get; } = new();

    public Guid? PersonId { get; init; }

    /// <summary>The grants in force on the day.</summary>
    public IReadOnlyList<HeldGrant> Grants { get; init; } = [];

    /// <summary>The agencies in which the person holds a post on the day: a grant for an agency ends with the post there.</summary>
    public IReadOnlyCollection<Guid> AgencyIds { get; init; } = [];

    /// <summary>A program asks with a key: the most sensitive classes are closed to it.</summary>
    public bool ByToken { get; init; }
}

/// <summary>A role and how far it was given.</summary>
public sealed record HeldGrant(Role Role, ScopeKind Scope, Guid? ScopeId);
