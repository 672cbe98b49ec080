using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;
using Outcome = GoldenThread.Charging.Outcome;

namespace GoldenThread.Tests.Charging;

/// <summary>What must hold of every charge, whatever the policy and the facts.</summary>
public sealed class ChargePropertiesTests
{
    private static readonly Pack[] _packs = [.. new[] { "wigan", "warrington", "nottinghamshire", "oldham" }.Select(s => PacksHere.Pack(s)), .. OtherPolicies.All];

    [Fact]
    public void A_later_cancellation_never_costs_less() => Check(facts =>
    {
        var earlier = facts.Facts with { Outcome = Outcome.Cancelled, Channel = NoticeChannel.InWriting, CancelledAt = Before(facts.Facts, facts.HoursBefore + facts.Between) };
        var later = earlier with { CancelledAt = Before(facts.Facts, facts.HoursBefore) };
        return Decide(facts, earlier).AtMost <= Decide(facts, later).AtMost;
    });

    [Fact]
    public void Nobody_pays_for_leaving_a_waiting_list() => Check(facts => Decide(facts, facts.Facts with { ConfirmedOn = null }).Lines.Count == 0);

    [Fact]
    public void The_same_facts_always_give_the_same_lines() => Check(facts =>
        Decide(facts, facts.Facts).Lines.Select(Said).SequenceEqual(Decide(facts, facts.Facts with { }).Lines.Select(Said)));

    [Fact]
    public void Totals_are_the_sums_of_the_lines_and_no_line_is_below_nothing() => Check(facts =>
    {
        var answer = Decide(facts, facts.Facts);
        return answer.Total.Pence == answer.Lines.Sum(l => l.Amount?.Pence ?? 0) && answer.Lines.All(l => (l.Amount ?? l.UpTo ?? Money.Zero) >= Money.Zero && l.Amount != Money.Zero) && answer.AtMost >= answer.Total;
    });

    [Fact]
    public void A_colleague_in_the_place_never_costs_more_than_an_empty_one() => Check(facts =>
        Decide(facts, facts.Facts with { Outcome = Outcome.Substituted }).AtMost <= Decide(facts, facts.Facts with { Outcome = Outcome.Absent }).AtMost);

    private static (ChargeCode, Money?, Money?, ChargeDecision, string) Said(ChargeLine l) => (l.Code, l.Amount, l.UpTo, l.Decision, l.Why);

    private static ChargeAnswer Decide(Asked asked, ChargeFacts facts) => Charges.Decide(asked.Pack, facts, BankHolidays.England);

    private static LondonTime Before(ChargeFacts facts, int hours)
    {
        var first = facts.Event.Days[0];
        return LondonTime.At(London.Instant(first.Date, first.Start).AddHours(-hours));
    }

    private static void Check(Func<Asked, bool> holds) => Prop.ForAll(Asking().ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static Gen<Asked> Asking() =>
        from pack in Gen.Elements(_packs)
        from kind in Gen.Elements(Enum.GetValues<LegalKind>())
        from mode in Gen.Elements(Enum.GetValues<Mode>())
        from length in Gen.Elements(Enum.GetValues<EventLength>())
        from start in Gen.Choose(0, 500)
        from days in Gen.Choose(2, 4)
        from outcome in Gen.Elements(Outcome.Attended, Outcome.Absent, Outcome.AbsentPart, Outcome.LeftEarly, Outcome.TurnedAwayLate, Outcome.Substituted)
        from flags in Gen.Choose(0, 15)
        from hours in Gen.Choose(0, 900)
        from between in Gen.Choose(0, 900)
        select new Asked(
            pack,
            new()
            {
                Event = new() { Kind = "course", Mode = mode, Length = length, Days = [.. Enumerable.Range(0, length == EventLength.MultiDay ? days : 1).Select(i => new EventDay(new DateOnly(2026, 1, 5).AddDays(start + i), new(9, 30), new(16, 30), length == EventLength.MultiDay ? EventLength.FullDay : length))] },
                Organisation = new() { Kind = kind, BasedInArea = (flags & 1) > 0, ServesArea = (flags & 2) > 0, Contributes = (flags & 4) > 0, GivesTrainers = (flags & 8) > 0 },
                ConfirmedOn = new(2025, 1, 1), Outcome = outcome, DaysAbsent = [2], AsOf = new(2028, 1, 1),
            },
            hours,
            between);

    private sealed record Asked(Pack Pack, ChargeFacts Facts, int HoursBefore, int Between)
    {
        public override string ToString() => $"{Pack.Header.Slug} {Facts.Organisation} {Facts.Event.Kind} {Facts.Event.Mode} {Facts.Event.Length} {Facts.Event.Days.Count} from {Facts.Event.Days[0].Date} {Facts.Outcome}, {HoursBefore} hours, {Between} between";
    }
}
