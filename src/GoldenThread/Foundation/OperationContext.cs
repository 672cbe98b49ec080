namespace GoldenThread.Foundation;

/// <summary>Who does something, for which partnership, when and through which door. Made once at the entry point and handed down.</summary>
public sealed record OperationContext
{
    public required Guid PartnershipId { get; init; }

    /// <summary>The instant, UTC. Nobody else asks the clock.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The instant on the clock that nobody can move; sessions, keys and limits go by it, so that walking to another day signs nobody out.</summary>
    public DateTime RealNow { get => field == default ? Now : field; init; }

    /// <summary>The door: page, api, command_line or job.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The person who acts, in this partnership; null for jobs and visitors.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The request or job run, so that the trail, the log and the error page can be matched.</summary>
    public string? Reference { get; init; }

    /// <summary>Set when the caller sent an Idempotency-Key: the work is done at most once.</summary>
    public IdempotencyClaim? Idempotency { get; init; }

    /// <summary>London's date.</summary>
    public DateOnly Today => London.DateOf(Now);
}

public enum Channel
{
    Page,
    Api,
    CommandLine,
    Job,
}

/// <summary>One caller's key for one route, with a hash of what was sent.</summary>
public sealed record IdempotencyClaim(string Caller, string Route, string Key, string BodyHash);
