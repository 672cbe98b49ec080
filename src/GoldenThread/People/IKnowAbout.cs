namespace GoldenThread.People;

/// <summary>Knows whom a kind of record is about, so that a door can be judged before it opens. Each module brings one for each of its records that an address can name.</summary>
public interface IKnowAbout
{
    /// <summary>The kind as addresses and origins say it: "booking".</summary>
    string Kind { get; }

    /// <summary>Whose it is and whom it concerns; null when it is not there.</summary>
    Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default);
}
