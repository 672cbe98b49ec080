namespace GoldenThread.Foundation;

/// <summary>Where something comes from: a kind of record ("finding"), its id, and the label it had when the link was made. Written once; followed back it is the thread.</summary>
public sealed record Origin
{
    [Holds(DataClass.Nothing)]
    public required string Kind { get; init; }

    public required Guid Id { get; init; }

    [Holds(DataClass.Thread)]
    public required string Label { get; init; }
}
