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

    /// <summary>The step in which people write down what they will do.</summary>
    public const string PledgeStep = "pledge";

    /// <summary>The evaluation steps that can be switched on for a course: those that the policy asks on selected courses only, and pledges.</summary>
    public static IReadOnlyList<string> SelectedSteps(Pack pack) =>
        [.. (pack.Evaluation.Steps.Is(out var steps) ? steps.Where(s => s.Scope.Is(out var scope) && scope == StepScope.SelectedCourses).Select(s => s.Code) : []).Append(PledgeStep).Distinct()];

    /// <summary>What practitioners are to understand, in the policy's words .</summary>
    public static IReadOnlyList<string> Understandings(Pack pack) => [.. pack.Facts.Under("practitioner_understandings").Select(f => f.Text).OfType<string>()];

    /// <summary>The groups of benefit that learning is to bring, in the policy's words .</summary>
    public static IReadOnlyList<string> Benefits(Pack pack) => [.. pack.Facts.Under("benefit_groups").Select(f => f.Text).OfType<string>()];

    private static List<string> TargetGroups(Pack pack) => pack.TargetGroups.Items.Is(out var items) ? [.. items.Select(i => i.Code)] : [];
}
