using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Evaluation.Practice;

/// <summary>When a learner is reminded to practise and talk about what was learnt: where the policy has such a step, after its own time, else the partnership's setting, else the product's three weeks .</summary>
public static class Practising
{
    public const string Step = "practise_in_supervision";

    /// <summary>"Within a few weeks" is all that is written; shown as ours.</summary>
    public const int OwnDays = 21;

    /// <summary>A reminder that is later than this is not sent any more.</summary>
    public const int LateDays = 21;

    public const int MostDays = 120;

    /// <summary>Null when nobody is reminded.</summary>
    public static PractiseTerms? Of(EvaluationPolicy? policy, int? setDays, DateOnly lastDay)
    {
        var step = policy is not null && policy.Steps.Is(out var steps) ? steps.FirstOrDefault(s => s.Code == Step) : null;
        if (step is not null && step.Delay.Is(out var delay)) return new(StepSchedule.Later(lastDay, delay), IsOurs: false);
        if (setDays is { } days) return new(lastDay.AddDays(days), IsOurs: false);
        return step is null ? null : new(lastDay.AddDays(OwnDays), IsOurs: true);
    }
}

/// <summary>The day of the reminder, and whether the product says so because nobody else does.</summary>
public sealed record PractiseTerms(DateOnly On, bool IsOurs);
