namespace GoldenThread.Assurance;

/// <summary>Where a finding's thread holds, where it holds in part, where it is broken and since when (R-077). The only place that decides what a gap is.</summary>
public static class BrokenThread
{
    /// <summary>The seven hops after the finding, in order, as they stand on a day.</summary>
    public static IReadOnlyList<Hop> On(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        if (facts.NoNeedOn is not null && facts.NeedOn is null) return [new(HopKind.Need, HopState.Holds, facts.NoNeedOn, "No learning is needed.", null)];
        return
        [
            Need(day, facts, limits),
            Response(day, facts, limits),
            Reach(day, facts, limits),
            Learning(facts),
            Practice(day, facts, limits),
            Embedding(day, facts, limits),
            Outcome(day, facts, limits),
        ];
    }

    /// <summary>The first gap on the way; a finding is counted once, there.</summary>
    public static Hop? FirstBreak(IEnumerable<Hop> hops) => hops.FirstOrDefault(h => h.Gap is not null);

    private static Hop Need(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        var due = facts.PublishedOn.AddDays(limits.NeedDays);
        if (facts.NeedOn is { } on) return Holds(HopKind.Need, on, $"{Days(facts.PublishedOn, on)} on");
        return day > due
            ? Broken(HopKind.Need, GapCode.NoNeed, due, "no need raised", $"Nobody has said what people need to learn from this. The limit is {limits.NeedDays} days after the finding was published.")
            : NotDue(HopKind.Need, due, "Not raised yet");
    }

    private static Hop Response(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        var due = facts.PublishedOn.AddDays(limits.ResponseDays);
        if (facts.ResponseOn is { } on) return Holds(HopKind.Response, on, $"{Days(facts.PublishedOn, on)} on");
        return day > due
            ? Broken(HopKind.Response, GapCode.NoResponse, due, "no response chosen", $"No course, briefing or other method has been chosen. The limit is {limits.ResponseDays} days after the finding was published.")
            : NotDue(HopKind.Response, facts.NeedOn is null ? null : due, "Not chosen yet");
    }

    private static Hop Reach(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        if (facts.Agencies.Count == 0) return NotDue(HopKind.Reach, null, "No agency named: reach cannot be counted");
        var reached = facts.Agencies.Where(a => a.Reached).ToList();
        var words = $"{reached.Count} of {facts.Agencies.Count} {(facts.Agencies.Count == 1 ? "agency" : "agencies")}";
        if (reached.Count == facts.Agencies.Count) return Holds(HopKind.Reach, reached.Max(a => a.FirstReachedOn), words);
        if (facts.ResponseOn is not { } response) return NotDue(HopKind.Reach, null, words);
        var due = limits.ReachBy(response);
        var missing = facts.Agencies.Where(a => !a.Reached && !(a.BookedFor >= day)).ToList();
        if (day <= due || missing.Count == 0) return reached.Count > 0 ? InPart(HopKind.Reach, due, words) : NotDue(HopKind.Reach, due, words);
        return Broken(HopKind.Reach, GapCode.AgencyNotReached, due, $"{Names(missing)} not reached",
            $"Nobody from {(missing.Count == 1 ? "it" : "these agencies")} has attended, has a place, or has acknowledged a briefing. The limit is {limits.ReachDays} days after the response.", words, missing.Count);
    }

    private static Hop Learning(ThreadFacts facts)
    {
        var learning = facts.Learning;
        var words = $"{learning.Paired} of {learning.Attended} answered before and after";
        if (learning.Attended == 0 || learning.AskedOn is null) return NotDue(HopKind.Learning, null, learning.Attended == 0 ? "Nobody has attended yet" : "No scale asked yet");
        return learning.Paired > 0 ? Holds(HopKind.Learning, learning.AskedOn, words) : InPart(HopKind.Learning, learning.AskedOn, words);
    }

    private static Hop Practice(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        var practice = facts.Practice;
        var words = practice.Returned > 0 ? $"{practice.DidIt} of {practice.Returned} did it" : $"{practice.Answered} of {practice.Asked} answered";
        var enough = practice.Answered >= limits.FewestAnswers || (practice.Asked < limits.FewestAnswers && practice.Answered > 0);
        if (enough) return Holds(HopKind.Practice, practice.LastAnswerOn, words);
        if (practice.DueOn is not { } asked) return NotDue(HopKind.Practice, null, "No follow-up asked yet");
        var due = asked.AddDays(limits.FollowUpDays);
        if (day <= due) return NotDue(HopKind.Practice, due, $"{practice.Answered} of {practice.Asked} answered so far");
        return Broken(HopKind.Practice, GapCode.NoFollowUp, due, practice.Answered == 0 ? "no follow-up answers" : $"fewer than {limits.FewestAnswers} follow-up answers",
            $"{practice.Answered} of {practice.Asked} people asked have answered. The limit is {limits.FollowUpDays} days after the follow-up fell due.");
    }

    private static Hop Embedding(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        var due = limits.EvidenceBy(facts.PublishedOn);
        var shown = facts.Agencies.Count(a => a.Embedded == Embedded.Embedded);
        var partly = facts.Agencies.Count(a => a.Embedded == Embedded.Partly);
        var words = $"{shown} of {facts.Agencies.Count} agencies";
        var latest = facts.Agencies.Max(a => a.EvidenceOn);
        if (shown > 0 && shown == facts.Agencies.Count) return Holds(HopKind.Embedding, latest, words);
        if (shown + partly > 0) return InPart(HopKind.Embedding, latest, words);
        return day > due
            ? Broken(HopKind.Embedding, GapCode.NoEvidence, due, "no evidence accepted", $"No agency has shown that practice changed. The limit is {limits.EvidenceMonths} months after the finding was published; an action marked done does not count.")
            : NotDue(HopKind.Embedding, due, "Nothing filed yet");
    }

    private static Hop Outcome(DateOnly day, ThreadFacts facts, ThreadLimits limits)
    {
        var due = facts.PublishedOn.AddMonths(limits.OutcomeMonths);
        if (facts.Outcomes.Count == 0)
            return day > due
                ? Broken(HopKind.Outcome, GapCode.NoOutcomeMeasure, due, "no outcome measure", $"Nothing says what should get better for children, or by how much. The limit is {limits.OutcomeMonths} months after the finding was published.")
                : NotDue(HopKind.Outcome, due, "Nothing named yet");
        var first = facts.Outcomes.Min(o => o.NamedOn);
        if (facts.Outcomes.Any(o => o.Better)) return Holds(HopKind.Outcome, first, "Better than before");
        return InPart(HopKind.Outcome, first, facts.Outcomes.Any(o => o.HasAfter) ? "Measured: no better yet" : facts.Outcomes.Any(o => o.HasBaseline) ? "Measured before, not after" : "Named, not measured");
    }

    private static Hop Holds(HopKind kind, DateOnly? from, string words) => new(kind, HopState.Holds, from, words, null);

    private static Hop InPart(HopKind kind, DateOnly? from, string words) => new(kind, HopState.InPart, from, words, null);

    private static Hop NotDue(HopKind kind, DateOnly? due, string words) => new(kind, HopState.NotDue, null, words, null) { DueOn = due };

    private static Hop Broken(HopKind kind, GapCode code, DateOnly since, string what, string why, string words = "Nothing recorded", int agencies = 0) =>
        new(kind, HopState.Gap, null, words, new(code, since, what, why, agencies)) { DueOn = since };

    private static string Days(DateOnly from, DateOnly until) => (until.DayNumber - from.DayNumber) switch
    {
        1 => "1 day",
        var n => $"{n} days",
    };

    private static string Names(List<AgencyFacts> agencies) => agencies.Count switch
    {
        1 => agencies[0].Name,
        2 => $"{agencies[0].Name} and {agencies[1].Name}",
        var n => $"{agencies[0].Name}, {agencies[1].Name} and {n - 2} more",
    };
}
