using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>Says why a line stands there, in a sentence, and cites the places of the policy it rests on. Made only when somebody reads it.</summary>
internal static class ChargeWhy
{
    public static string Of(ChargeLine line) => $"{Sentence(line)} {Cited(line.Clauses)}";

    public static string Sentence(ChargeLine line)
    {
        var decides = line.Decision switch
        {
            ChargeDecision.Automatic => "",
            ChargeDecision.Proposed => " An officer approves it before it is charged.",
            _ when line.UpTo is { } most => $" An officer decides: up to {most}.",
            _ => " An officer decides; the most it may be is not set by this partnership.",
        };
        return string.Concat(What(line), decides, line.ExemptionFails is { } fails ? $" {fails}" : "");
    }

    private static string What(ChargeLine line)
    {
        var facts = line.Facts;
        var amount = line.Amount ?? line.UpTo;
        return line.Because switch
        {
            Because.Attends => $"The fee to attend: {amount}, {Length(facts.Event)}.",
            Because.FeeStands => $"The fee to attend ({amount}) stands; who has paid to attend is not charged again.",
            Because.FeeInDoubt => $"{Cancelled(line)} Whether the fee to attend ({amount}) stands is open, because the policy prints two notices and one was kept.",
            Because.CancelledLate => $"{Cancelled(line)} Late cancellation: {amount}, {Length(facts.Event)}.",
            Because.CancelledBetween => $"{Cancelled(line)} The policy prints two notices, and the shorter one was kept.",
            Because.NotNotice => $"{Received(facts)} does not count as notice here{Ways(line.LastFree)}, so the place stayed taken. Absence: {amount}, {Length(facts.Event)}.",
            Because.Absent => $"A confirmed place was not used, and no notice was given. Absence: {amount}, {Length(facts.Event)}.",
            Because.LaterDaysMissed => $"{Days(facts)} missed after the first: {amount}.",
            Because.FirstDayMissed => "The first day was missed; the policy speaks of later days only.",
            Because.PartMissed => "A part of the course was missed; the policy does not say what that costs.",
            Because.LeftEarly => $"Left before the end: {amount}, {Length(facts.Event)}.",
            Because.TurnedAway => $"Came late and was turned away, so the place was lost: {amount}, {Length(facts.Event)}.",
            Because.NotFinished => $"The module of {Day(facts.Event.EnrolledOn)} is not finished on {Day(facts.AsOf)}, after its time: {amount}.",
            _ => $"The module of {Day(facts.Event.EnrolledOn)} was finished on {Day(facts.Event.CompletedOn)}, after its time: {amount}.",
        };
    }

    private static string Cancelled(ChargeLine line) => line switch
    {
        { Facts.CancelledAt: { } at, LastFree: { By: { } by, Notice: { } notice } } =>
            $"Cancelled on {London.Say(at.Day, at.Time)}; free until {London.Say(by.Day, by.Time)}, {notice} before the first day.",
        _ => "Cancelled late.",
    };

    private static string Received(ChargeFacts facts) => facts.Channel switch
    {
        NoticeChannel.ByPhone => "A telephone call",
        NoticeChannel.ViaTrainer => "A word to the trainer",
        _ => "A written word",
    };

    private static string Ways(LastFreeCancellation? last) => last?.Channel is { } channel ? $" ({channel.Said})" : "";

    private static string Days(ChargeFacts facts) => facts.DaysAbsent.Count(d => d > 1) is 1 and var one ? $"{one} day" : $"{facts.DaysAbsent.Distinct().Count(d => d > 1)} days";

    private static string Day(DateOnly? day) => day is { } d ? London.SayShort(d) : "an unknown day";

    private static string Length(EventFacts e) => e.IsElearning ? "e-learning" : e.Length switch
    {
        EventLength.UpTo3Hours => "up to 3 hours",
        EventLength.HalfDay => "half a day",
        EventLength.FullDay => "a full day",
        _ => $"{e.Days.Count} days",
    };

    /// <summary>"(charging.late_cancellation; charging.cancellation_notice, A-WIG-03)".</summary>
    private static string Cited(IReadOnlyList<Clause> clauses) =>
        $"({string.Join("; ", clauses.Select(c => c.Path + (c.Ambiguity is null ? "" : $", {c.Ambiguity}") + (c.Note is null ? "" : $": {c.Note}")).Distinct())})";
}
