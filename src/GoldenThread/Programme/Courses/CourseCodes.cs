using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Courses;

/// <summary>The codes by which a partnership's policy says whom a course is for.</summary>
public static class CourseCodes
{
    /// <summary>Its levels; where target groups stand in for levels, those.</summary>
    public static IReadOnlyList<string> Levels(Pack pack) => pack.Levels.Count > 0
        ? [.. pack.Levels.OrderBy(l => l.Order).Select(l => l.Code)]
        : TargetGroups(pack);

    /// <summary>Its staff groups and target groups.</summary>
    public static IReadOnlyList<string> Groups(Pack pack) =>
        [.. pack.StaffingGroups.Is(out var groups) ? groups.Select(g => g.Code) : [], .. TargetGroups(pack)];

    private static List<string> TargetGroups(Pack pack) => pack.TargetGroups.Items.Is(out var items) ? [.. items.Select(i => i.Code)] : [];
}
