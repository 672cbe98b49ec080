using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>Whether facts make a question: what contradicts itself is refused with a sentence for each field. What the outcome has no use for is not looked at.</summary>
public static class QuoteAllowed
{
    public const int MostDays = 60;

    /// <summary>Null when the question can be answered.</summary>
    public static Refusal? Check(ChargeFacts facts, LastFreeCancellation? lastFree)
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        if (facts.Event.IsElearning) Elearning(facts, wrong);
        else Course(facts, wrong);
        Organisation(facts.Organisation, wrong);
        if (wrong.Count == 0 && facts.Outcome == Outcome.Cancelled && lastFree?.OutsideCalendar == true)
            wrong["event.days"] = $"The bank holidays known here are those of {BankHolidays.England.FirstYear} to {BankHolidays.England.LastYear}, so the notice cannot be counted. Ask about an event in those years.";
        return wrong.Count == 0 ? null : Refusals.FactsDoNotFit(wrong);
    }

    private static void Elearning(ChargeFacts facts, Dictionary<string, string> wrong)
    {
        var e = facts.Event;
        if (e.Days.Count > 0) wrong["event.days"] = "E-learning has no days. Leave them out.";
        if (e.EnrolledOn is null) wrong["event.enrolledOn"] = "Say when the learner was enrolled.";
        if (facts.Outcome is not (Outcome.Completed or Outcome.NotCompleted)) wrong["outcome"] = "E-learning is completed or not_completed.";
        else if (facts.Outcome == Outcome.Completed && e.CompletedOn is null) wrong["event.completedOn"] = "Say when it was completed.";
        else if (facts.Outcome == Outcome.NotCompleted && e.CompletedOn is not null) wrong["event.completedOn"] = "What is not completed has no day of completion. Ask with the outcome completed.";
        if (e.CompletedOn < e.EnrolledOn) wrong["event.completedOn"] = "It cannot be completed before the learner was enrolled.";
    }

    private static void Course(ChargeFacts facts, Dictionary<string, string> wrong)
    {
        Days(facts.Event, wrong);
        if (facts.Outcome is Outcome.Completed or Outcome.NotCompleted) wrong["outcome"] = "Only e-learning is completed or not_completed.";
        if (facts.Outcome == Outcome.Cancelled)
        {
            if (facts.CancelledAt is null) wrong["cancelledAt"] = "Say when the cancellation was received.";
            if (facts.Channel is null) wrong["channel"] = "Say how the cancellation came: in_writing, by_phone or via_trainer.";
        }

        if (facts.Outcome != Outcome.AbsentPart) return;
        if (facts.DaysAbsent.Count == 0) wrong["daysAbsent"] = "Say which days were missed; 1 is the first.";
        else if (facts.DaysAbsent.Any(d => d < 1 || d > facts.Event.Days.Count)) wrong["daysAbsent"] = $"This event has the days 1 to {facts.Event.Days.Count}.";
        else if (facts.DaysAbsent.Distinct().Count() < facts.DaysAbsent.Count) wrong["daysAbsent"] = "Name each day that was missed once.";
    }

    private static void Days(EventFacts e, Dictionary<string, string> wrong)
    {
        if (e.Days.Count == 0) wrong["event.days"] = "Say on which days it takes place.";
        else if (e.Days.Count > MostDays) wrong["event.days"] = $"Ask about {MostDays} days or fewer.";
        else if (e.Length == EventLength.MultiDay && e.Days.Count == 1) wrong["event.length"] = "An event of several days has at least two.";
        else if (e.Length != EventLength.MultiDay && e.Days.Count > 1) wrong["event.length"] = "An event of more than one day is multi_day.";
        for (var i = 0; i < e.Days.Count && i < MostDays; i++)
        {
            if (e.Days[i].End <= e.Days[i].Start) wrong[$"event.days[{i}].end"] = "A day ends after it begins.";
            if (i > 0 && e.Days[i].Date <= e.Days[i - 1].Date) wrong[$"event.days[{i}].date"] = "Put the days in order, each once.";
            if (e.Days[i].Length == EventLength.MultiDay) wrong[$"event.days[{i}].length"] = "One day is up_to_3_hours, half_day or full_day.";
        }
    }

    private static void Organisation(OrganisationFacts org, Dictionary<string, string> wrong)
    {
        if (org.TurnoverPence < 0) wrong["organisation.turnoverPence"] = "An income is nought or more.";
        if (org.StaffCount < 0) wrong["organisation.staffCount"] = "A number of people is nought or more.";
    }
}
