namespace GoldenThread.Reviews;

/// <summary>Which findings anybody may read: those of documents that are published to the world. What an audit, a dataset or a confidential review found stays with the agencies it concerns .</summary>
public static class PublicFinding
{
    public static bool Is(FindingKind kind, DateOnly publishedOn, DateOnly today) =>
        kind is FindingKind.NationalReview or FindingKind.LocalReview or FindingKind.Inspection or FindingKind.Research && publishedOn <= today;
}
