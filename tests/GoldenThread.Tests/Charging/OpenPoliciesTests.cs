using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>Two policies that leave much open: one says who is free and no amount, one says nothing and is off.</summary>
public sealed class OpenPoliciesTests
{
    private static Quote Free => Quote.In("nottinghamshire");

    [Theory]
    [InlineData(LegalKind.StatutoryPartner, false)]
    [InlineData(LegalKind.RelevantAgency, false)]
    [InlineData(LegalKind.School, false)]
    [InlineData(LegalKind.OtherForProfit, true)]
    [InlineData(LegalKind.LocalNotForProfit, false)]
    [InlineData(LegalKind.VoluntaryCommunityFaith, false)]
    [InlineData(LegalKind.University, false)]
    [InlineData(LegalKind.NationalCharity, false)]
    [InlineData(LegalKind.OtherIndependent, false)]
    [Requirement("R-117")]
    public void Partners_funders_and_by_our_reading_outsiders_not_for_profit_pay_nothing(LegalKind kind, bool contributes)
    {
        foreach (var mode in new[] { Mode.Classroom, Mode.Virtual, Mode.Online })
        {
            var quote = Free.By(kind, contributes: contributes).Event(e => e with { Mode = mode, Kind = "seminar" });
            (quote.Said, quote.Unset, quote.Answer.Total).ShouldBe(("", "", Money.Zero));
        }

        Free.By(kind, contributes: contributes).Elearning(new(2026, 3, 1), new(2026, 3, 2)).Unset.ShouldBe("");
    }

    [Theory]
    [InlineData(LegalKind.OtherForProfit)]
    [InlineData(LegalKind.CommissionedForProfit)]
    [Requirement("R-117")]
    public void Profit_making_bodies_pay_an_amount_the_strategy_does_not_print(LegalKind kind) =>
        (Free.By(kind).Said, Free.By(kind).Unset).ShouldBe(("", "charging.attendance_fees"));

    [Fact]
    [Requirement("R-117")]
    public void Once_an_administrator_enters_the_amount_it_is_charged()
    {
        var pack = PacksHere.Document("nottinghamshire").WithLocal("charging.attendance_fees.0.amount", "80").OrThrow().Read(Readings.All);
        Quote.From(pack).By(LegalKind.OtherForProfit).Said.ShouldBe("attendance_fee £80 automatic local");
    }

    [Fact]
    public void A_certificate_waits_for_the_evaluation_form()
    {
        Free.Answer.Certificate.Verdict.ShouldBe(CertificateVerdict.AfterEvaluation);
        Free.Went(Outcome.Absent).Answer.Certificate.Verdict.ShouldBe(CertificateVerdict.Refused);
        Free.Elearning(new(2026, 3, 1), new(2026, 3, 2)).Answer.Certificate.Verdict.ShouldBe(CertificateVerdict.AfterEvaluation);
    }

    [Fact]
    public void A_fee_for_absence_exists_but_its_amount_is_open()
    {
        (Free.Went(Outcome.Absent).Said, Free.Went(Outcome.Absent).Unset).ShouldBe(("", "charging.non_attendance"));
        var part = Free.Days(2).Missing(2);
        (part.Said, part.Unset).ShouldBe(("day_absent open officer_decides seed", "charging.missed_later_day charging.non_attendance"));
        (part.Line.Amount, part.Line.UpTo).ShouldBe((null, null));
    }

    [Fact]
    public void Without_a_notice_there_is_no_last_moment_and_no_charge()
    {
        var quote = Free.Cancelled("2026-04-13T22:00");
        (quote.Said, quote.Unset, quote.Answer.LastFreeCancellation!.By).ShouldBe(("", "charging.cancellation_notice", null));
    }

    [Theory]
    [InlineData(Outcome.LeftEarly, "charging.early_leaving")]
    [InlineData(Outcome.TurnedAwayLate, "charging.late_arrival")]
    [InlineData(Outcome.Substituted, "charging.substitution")]
    public void Each_open_value_is_named_only_where_the_answer_needs_it(Outcome outcome, string unset) =>
        (Free.Went(outcome).Said, Free.Went(outcome).Unset).ShouldBe(("", unset));

    [Fact]
    [Requirement("R-136")]
    public void With_charges_off_nothing_is_charged_and_what_the_board_has_to_set_is_named()
    {
        foreach (var outcome in new[] { Outcome.Attended, Outcome.Absent, Outcome.LeftEarly, Outcome.TurnedAwayLate, Outcome.Substituted })
        {
            var quote = Quote.In("oldham").By(LegalKind.OtherForProfit).Went(outcome);
            quote.Said.ShouldBe("");
            quote.Answer.Unset.ShouldHaveSingleItem().ShouldStartWith("charging.");
            quote.Answer.LastFreeCancellation!.By.ShouldBeNull();
        }

        Quote.In("oldham").Cancelled("2026-04-14T09:00").Unset.ShouldBe("charging.cancellation_notice");
        Quote.In("oldham").Days(2).Missing(2).Said.ShouldBe("");
    }

    [Fact]
    [Requirement("R-136")]
    public void Off_is_off_even_where_amounts_have_been_entered()
    {
        var set = PacksHere.Document("oldham").WithLocal("charging.non_attendance", """[{"amount":50}]""").OrThrow();
        Quote.From(set.Read(Readings.All)).Went(Outcome.Absent).Said.ShouldBe("");
        Quote.From(set.WithLocal("charging.charges_enabled", "true").OrThrow().Read(Readings.All)).Went(Outcome.Absent).Said.ShouldBe("non_attendance £50 proposed local");
    }
}
