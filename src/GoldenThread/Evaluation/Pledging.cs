using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Courses;

namespace GoldenThread.Evaluation;

/// <summary>Whether a course asks for pledges, and by when an action is to be carried out: within the pack's own time, or within the product's month where the strategy names none .</summary>
public static class Pledging
{
    /// <summary>The product's own, shown as ours.</summary>
    public const int OwnMonths = 1;

    /// <summary>One or more actions, but not a list of everything.</summary>
    public const int MostEach = 5;

    /// <summary>Null when the course was not selected for pledges.</summary>
    public static PledgeTerms? Of(EvaluationPolicy? policy, IReadOnlyCollection<string> selected, DateOnly lastDay)
    {
        if (!selected.Contains(CourseCodes.PledgeStep)) return null;
        return policy is not null && policy.Steps.Is(out var steps) && steps.FirstOrDefault(s => s.Code == CourseCodes.PledgeStep) is { } step && step.Delay.Is(out var delay)
            ? new(StepSchedule.Later(lastDay, delay), IsOurs: false)
            : new(lastDay.AddMonths(OwnMonths), IsOurs: true);
    }
}

/// <summary>The day by which a pledge is to be carried out, and whether the product says so because the strategy does not.</summary>
public sealed record PledgeTerms(DateOnly By, bool IsOurs);
