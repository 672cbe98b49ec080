namespace GoldenThread.Reviews;

/// <summary>Which findings are published for anybody to read (the learning thread, class P15): national and local reviews and research. What an audit or a dataset showed stays within the partnership.</summary>
public static class PublicFindings
{
    public static IReadOnlyList<FindingKind> Kinds { get; } = [FindingKind.NationalReview, FindingKind.LocalReview, FindingKind.Research];

    public static bool IsPublic(FindingKind kind) => Kinds.Contains(kind);
}
