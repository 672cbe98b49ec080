using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>What holds of every answer, whatever the policy: tried on many facts taken at random.</summary>
public sealed class ChargesTests
{
    private static readonly Random _random = new(20260414);

    public static TheoryData<string> Slugs => [.. PacksHere.Library.Slugs];

    [Fact]
    public void A_sentence_says_why_and_cites_the_policy() =>
        Quote.In("warrington").Cancelled("2026-04-08T10:00").Line.Why.ShouldBe(
            "Cancelled on Wednesday 8 April 2026, 10am; free until Wednesday 1 April 2026, 11:59pm, 7 working days before the first day. Late cancellation: £100, a full day. An officer approves it before it is charged. "
            + "(charging.cancellation_notice; charging.automatic_proposal_inside, A-WAR-07: whoever kept the other published rule is not charged by itself; between 7 calendar days and 7 working days an officer decides; "
            + "charging.late_cancellation, A-WAR-08: the strategy charges absence without informing; late notice is proposed as non-attendance, and an officer approves; charging.non_attendance; charging.non_attendance.0.amount)");

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_later_cancellation_never_costs_less(string slug)
    {
        foreach (var quote in Any(slug, 60))
        {
            var most = Money.Zero;
            for (var at = new DateTime(2026, 3, 2); at < new DateTime(2026, 4, 14, 9, 0, 0); at = at.AddHours(5))
            {
                var cost = quote.Cancelled($"{at:yyyy-MM-ddTHH:mm}").Answer.AtMost;
                cost.ShouldBeGreaterThanOrEqualTo(most, $"{quote.Facts} at {at}");
                most = cost;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Nobody_pays_for_leaving_a_waiting_list(string slug)
    {
        foreach (var quote in Any(slug, 100))
        {
            quote.Cancelled("2026-04-14T09:00").With(f => f with { ConfirmedOn = null }).Answer.Lines.ShouldBeEmpty();
            quote.Cancelled("2026-02-28T09:00").Answer.Lines.ShouldBeEmpty("the place was not theirs yet");
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Lines_are_lawful_and_the_same_facts_give_the_same_answer(string slug)
    {
        foreach (var quote in Any(slug, 400))
        {
            var answer = quote.Answer;
            (quote.Said, quote.Unset).ShouldBe((quote.Said, quote.Unset));
            answer.Total.ShouldBe(answer.Lines.Aggregate(Money.Zero, (sum, l) => sum + (l.Amount ?? Money.Zero)));
            answer.Lines.ShouldAllBe(l => l.Amount == null == (l.Decision == ChargeDecision.OfficerDecides));
            answer.Lines.ShouldAllBe(l => l.UpTo == null || l.Decision == ChargeDecision.OfficerDecides);
            answer.Lines.ShouldAllBe(l => (l.Amount ?? l.UpTo ?? new Money(1)) > Money.Zero);
            answer.Lines.ShouldAllBe(l => l.Code == ChargeCode.AttendanceFee || l.Decision != ChargeDecision.Automatic);
            answer.Lines.ShouldAllBe(l => l.Clauses.Count > 0 && l.Why.Contains("(charging."));
            answer.Unset.ShouldBeUnique();
            answer.Unset.ShouldAllBe(p => p.StartsWith("charging.") && p.Count(c => c == '.') == 1);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Missing_some_days_never_costs_more_than_missing_all(string slug)
    {
        foreach (var quote in Any(slug, 200).Where(q => q.Facts.Event.Days.Count > 1))
        {
            var all = quote.Went(Outcome.Absent).Answer.AtMost;
            for (var day = 1; day <= quote.Facts.Event.Days.Count; day++) quote.Missing(day).Answer.AtMost.ShouldBeLessThanOrEqualTo(all);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Where_a_reason_is_known_a_proven_one_gives_no_line(string slug)
    {
        foreach (var quote in Any(slug, 100).Where(q => q.Pack.Charging.Exemptions.IsSet && q.Facts.Outcome is not (Outcome.Attended or Outcome.Completed)))
            quote.Because(ExemptionReason.SicknessOnTheDay, verified: true).Answer.Lines.ShouldBeEmpty();
    }

    private static IEnumerable<Quote> Any(string slug, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var quote = Quote.In(slug).By(One<LegalKind>(), Coin, Coin, Coin).Went(One<Outcome>(Outcome.Completed, Outcome.NotCompleted));
            quote = _random.Next(2) == 0 ? quote.Long(One<EventLength>(EventLength.MultiDay)) : quote.Days(_random.Next(2, 5), One<EventLength>(EventLength.MultiDay), One<EventLength>(EventLength.MultiDay));
            quote = quote.Event(e => e with { Mode = One<Mode>(Mode.SelfStudy) });
            yield return quote.Facts.Outcome switch
            {
                Outcome.Cancelled => quote.Cancelled($"2026-04-{_random.Next(1, 15):00}T{_random.Next(0, 24):00}:00", One<NoticeChannel>()),
                Outcome.AbsentPart => quote.Missing(_random.Next(1, quote.Facts.Event.Days.Count + 1)),
                _ => quote,
            };
        }
    }

    private static bool Coin => _random.Next(2) == 0;

    private static T One<T>(params T[] not)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>().Except(not).ToList();
        return all[_random.Next(all.Count)];
    }
}
