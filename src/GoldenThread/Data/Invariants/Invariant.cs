namespace GoldenThread.Data.Invariants;

/// <summary>Something that must be true of all that is stored, whatever happened to the process that wrote it. Looks, never repairs.</summary>
public abstract class Invariant(string code, string promise)
{
    /// <summary>"INV1".</summary>
    public string Code => code;

    /// <summary>What must be true, in a sentence.</summary>
    public string Promise => promise;

    /// <summary>Every place in one partnership where it is not true, in words that name no person. Called inside a reading transaction.</summary>
    public abstract Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop);
}

/// <summary>A place where an invariant is broken; no partnership where it concerns the database as a whole.</summary>
public sealed record Breach(string Code, string? Partnership, string What);
