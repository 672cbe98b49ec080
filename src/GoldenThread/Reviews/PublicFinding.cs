namespace GoldenThread.Reviews;

/// <summary>Which findings anybody may read: those of documents that are published to the world. What an audit, a dataset or a confidential review found stays with the agencies it concerns .</summary>
public static class PublicFinding
{
    public static IReadOnlyList<FindingKind> Kinds { get; } = [FindingKind.NationalReview, FindingKind.LocalReview, FindingKind.Inspection, FindingKind.Research];

    public static bool Is(FindingKind kind, DateOnly publishedOn, DateOnly today) => Kinds.Contains(kind) && publishedOn <= today;
}
