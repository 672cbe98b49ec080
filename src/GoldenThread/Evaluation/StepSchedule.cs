using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Evaluation;

/// <summary>When each evaluation step of a pack is asked about an event, and of whom. A step without a delay or a respondent is asked of nobody: the strategy leaves it open.</summary>
public static class StepSchedule
{
    /// <summary>How many days a form stays open, and how many before the event its baseline opens: the product's own, shown as ours.</summary>
    public const int OpenDays = 28;

    public const int BaselineDays = 14;

    /// <summary>Ends the code of an asking of managers.</summary>
    public const string ByManager = "_by_manager";

    /// <summary>Every asking of an event.</summary>
    /// <param name="selected">The steps switched on for the course, for steps that a pack asks on selected courses only.</param>
    /// <param name="sessions">The days on which it is taught; left out, they are the last day.</param>
    public static IReadOnlyList<Asking> Of(
        DateOnly firstDay, DateOnly lastDay, EvaluationPolicy policy, CertificateCondition? condition, IReadOnlyCollection<string> selected, IReadOnlyCollection<DateOnly>? sessions = null)
    {
        if (!policy.Steps.Is(out var steps)) return [];
        var days = sessions is { Count: > 0 } ? sessions.Distinct().Order().ToList() : [lastDay];
        var asked = steps.Where(s => IsFor(s, selected)).SelectMany(s => Of(firstDay, lastDay, s, condition).Concat(OfSessions(s, days))).ToList();
        var baseline = asked.Find(a => a.Moment == AskMoment.Before);
        return [.. asked.Select(a => a.Moment == AskMoment.After && baseline is not null && a.Learning ? a with { PairedWith = baseline.Step } : a)];
    }

    private static bool IsFor(EvaluationStep step, IReadOnlyCollection<string> selected) =>
        step.Scope.Or(StepScope.AllCourses) is StepScope.AllCourses or StepScope.AllEvents or StepScope.AllParticipants or StepScope.EverySession || selected.Contains(step.Code);

    private static IEnumerable<Asking> Of(DateOnly firstDay, DateOnly lastDay, EvaluationStep step, CertificateCondition? condition)
    {
        if (!step.Trigger.Is(out var trigger) || !step.Respondents.Is(out var respondents) || !step.Delay.Is(out var delay)) yield break;
        var mandatory = step.Mandatory.Or(false);
        var learning = step.Kirkpatrick.Is(out var levels) && levels.Contains(2);
        if (trigger == StepTrigger.BeforeEvent && respondents.Contains(Respondent.Participant))
            yield return new(step.Code, AskMoment.Before, firstDay.AddDays(-BaselineDays), firstDay, Respondent.Participant, mandatory) { Learning = learning };
        if (trigger != StepTrigger.EventEnd) yield break;
        var (moment, opens) = (delay.Count == 0 ? AskMoment.After : AskMoment.Later, Later(lastDay, delay));
        if (respondents.Contains(Respondent.Participant))
        {
            yield return new(step.Code, moment, opens, opens.AddDays(OpenDays), Respondent.Participant, mandatory)
            {
                Learning = learning,
                GatesCertificate = condition == CertificateCondition.EvaluationFormReturned && moment == AskMoment.After,
            };
        }

        // A manager is asked other questions, so it is an asking of its own.
        if (respondents.Contains(Respondent.Manager))
            yield return new($"{step.Code}{ByManager}", moment, opens, opens.AddDays(OpenDays), Respondent.Manager, mandatory);
    }

    /// <summary>Whoever taught is asked at the end of each session .</summary>
    private static IEnumerable<Asking> OfSessions(EvaluationStep step, IReadOnlyList<DateOnly> days)
    {
        if (!step.Trigger.Is(out var trigger) || trigger != StepTrigger.SessionEnd || !step.Respondents.Is(out var respondents) || !respondents.Contains(Respondent.Trainer) || !step.Delay.Is(out var delay)) yield break;
        foreach (var opens in days.Select(day => Later(day, delay)))
            yield return new(step.Code, AskMoment.After, opens, opens.AddDays(OpenDays), Respondent.Trainer, step.Mandatory.Or(false)) { OfSession = true };
    }

    // Where the bank holidays are not known yet, days are counted as they come: people are asked all the same.
    internal static DateOnly Later(DateOnly day, Period delay) => delay.After(day, BankHolidays.England) ?? day.AddDays(delay.Count);
}

/// <summary>One asking of an event: its step, when it opens and closes, of whom.</summary>
public sealed record Asking(string Step, AskMoment Moment, DateOnly OpensOn, DateOnly ClosesOn, Respondent Respondent, bool Mandatory)
{
    /// <summary>It measures what was learnt, so it is compared with the baseline.</summary>
    public bool Learning { get; init; }

    public bool GatesCertificate { get; init; }

    /// <summary>Asked anew for each session, not once for the event.</summary>
    public bool OfSession { get; init; }

    /// <summary>The step that asked the same before.</summary>
    public string? PairedWith { get; init; }

    /// <summary>How often somebody is reminded: a mandatory step is chased, another is reminded once.</summary>
    public int RemindAtMost => Mandatory ? 3 : 1;
}

public enum AskMoment
{
    Before,
    After,
    Later,
}
