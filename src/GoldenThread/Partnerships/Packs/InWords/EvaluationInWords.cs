namespace GoldenThread.Partnerships.Packs.InWords;

/// <summary>Who is asked what and when, and who reads the answers, in plain sentences.</summary>
public static class EvaluationInWords
{
    public static PolicyWords Of(Pack pack) => new("How do we know whether it helps?", [.. Lines(pack)]);

    private static IEnumerable<PolicyLine> Lines(Pack pack)
    {
        var policy = pack.Evaluation;
        yield return BookingInWords.Say(policy.Model, "The model");
        yield return PolicyLine.Of(policy.Levels, levels => $"What is looked at: {Levels(levels, policy.LevelNames)}", "The levels that are looked at");
        if (policy.Covers.IsSet) yield return BookingInWords.Several(policy.Covers, "Which learning is evaluated");
        if (policy.Considerations.IsSet) yield return BookingInWords.Several(policy.Considerations, "What is considered");
        if (!policy.Steps.Is(out var steps)) yield return PolicyLine.Open(policy.Steps, "Who is asked, and when");
        else
            foreach (var step in steps) yield return Step(step, $"{policy.Steps.Path}.{step.Code}");
        yield return BookingInWords.Somebody(pack, policy.LedBy, "Who leads it");
        yield return BookingInWords.Somebody(pack, policy.ReviewedBy, "Who looks at the results");
        if (policy.SummaryPerEvent.IsSet) yield return BookingInWords.Say(policy.SummaryPerEvent, "A summary of each event");
    }

    private static string Levels(IReadOnlyList<int> levels, Setting<IReadOnlyList<string>> names) =>
        string.Join(", ", names.Is(out var said) && said.Count == levels.Count ? levels.Zip(said, (n, name) => $"{n} {name.ToLowerInvariant()}") : levels.Select(n => $"level {n}"));

    private static PolicyLine Step(EvaluationStep step, string path)
    {
        var when = step.Trigger.Is(out var trigger) ? When(trigger, step.Delay, step.Approx) : $"when is {PolicyLine.NotSet}";
        var who = step.Respondents.Is(out var asked) ? $"{string.Join(" and ", asked.Select(Say))} {(step.Mandatory.Is(out var must) && must ? "must answer" : "are asked")}" : $"who is asked is {PolicyLine.NotSet}";
        var what = step.Asks.Is(out var asks) ? $" ({string.Join("; ", asks)})" : "";
        var where = step.Scope.Is(out var scope) ? Say(scope) : "";
        var text = $"{Capital(step.Code.Replace('_', ' '))}: {when}, {who}{where}{what}".Replace('_', ' ');
        var read = new[] { (step.Trigger.Basis, step.Trigger.Ambiguity), (step.Delay.Basis, step.Delay.Ambiguity), (step.Respondents.Basis, step.Respondents.Ambiguity), (step.Mandatory.Basis, step.Mandatory.Ambiguity) };
        Basis? basis = step.Trigger.IsSet || step.Respondents.IsSet ? Basis.Seed : null;
        if (Array.Exists(read, r => r.Basis == Basis.Local)) basis = Basis.Local;
        else if (Array.Find(read, r => r.Basis == Basis.Reading) is { Basis: Basis.Reading } one) return new(text, Basis.Reading, one.Ambiguity, step.Delay.Note) { Path = path };
        return new(text, basis, null, step.Delay.Note) { Path = path };
    }

    private static string When(StepTrigger trigger, Setting<Period> delay, bool approx)
    {
        var point = trigger switch
        {
            StepTrigger.BeforeEvent => "before the event",
            StepTrigger.DuringEvent => "during the event",
            StepTrigger.SessionEnd => "at the end of each session",
            StepTrigger.EventEnd => "after the event",
            StepTrigger.AfterDelivery => "after the training",
            StepTrigger.BeforeAndAfterDelivery => "before and after the training",
            StepTrigger.PracticeWeek => "in a practice week",
            _ => "all the time",
        };
        return delay.Is(out var by) && by.Count > 0 ? $"{(approx ? "about " : "")}{by} {point}" : point;
    }

    private static string Say(Respondent who) => who switch
    {
        Respondent.Participant => "those who came",
        Respondent.Manager => "their managers",
        Respondent.Trainer => "the trainers",
        Respondent.Observer => "an observer",
        Respondent.ServiceUser => "those whom services are for",
        _ => "the workforce",
    };

    private static string Say(StepScope scope) => scope switch
    {
        StepScope.SelectedCourses => " on selected courses",
        StepScope.AllCourses => " on every course",
        StepScope.AllEvents or StepScope.AllParticipants => " at every event",
        _ => "",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
